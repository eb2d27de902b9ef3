using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Json.Parameters;
using InfluxQL.Semantics;
using InfluxQL.Text;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\params</c>: the values of bind parameters.</summary>
internal sealed class ParamsCommand : ParsedMetaCommand<IReadOnlyDictionary<string, BoundValue>?>
{
    private const string Clear = "clear";

    private static readonly Dictionary<string, BoundValue> s_none = [];

    public override string Name => "params";

    public override IReadOnlyList<string> Aliases { get; } = ["set", "param"];

    public override string Usage => "[{JSON} | NAME=VALUE … | clear]";

    public override string Summary => "give values to bind parameters such as $host";

    public override string Details => "A JSON object replaces all values; NAME=VALUE adds or changes one: \\params host='web01' n=10 every=1m pattern=/^web/ column=\"usage user\". Without values they are shown.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(Clear)];

    protected override Tokenizer<CommandToken> Tokenizer => CommandTokenizers.Assignments;

    /// <summary>Without values: null to show them, an empty object to clear them.</summary>
    protected override TokenListParser<CommandToken, IReadOnlyDictionary<string, BoundValue>?> Parser { get; } =
        CommandArguments.Choice([Clear]).Select(IReadOnlyDictionary<string, BoundValue> (_) => s_none).Try()
            .Or(BindValues.Parser)
            .OrEnd();

    /// <inheritdoc/>
    public override CommandReading Read(string line, int start)
    {
        string text = line[start..].Trim();
        if (!text.StartsWith('{'))
        {
            return base.Read(line, start);
        }

        try
        {
            IReadOnlyDictionary<string, BoundValue> values = ParameterJson.Read(text.TrimEnd(';'));
            return CommandReading.Of(values, (session, _) => Replace(session, values));
        }
        catch (ParameterJsonException exception)
        {
            int at = line.IndexOf('{', start);
            return CommandReading.Failed(new CommandError(new TextSpan(at, line.TrimEnd().Length - at), $"The text {exception.Message}."));
        }
    }

    protected override Task RunAsync(ReplSession session, IReadOnlyDictionary<string, BoundValue>? values, CancellationToken cancellation)
    {
        if (values is null || values.Count == 0)
        {
            return Replace(session, values ?? session.Queries.Parameters);
        }

        var merged = new Dictionary<string, BoundValue>(session.Queries.Parameters, StringComparer.Ordinal);
        foreach (KeyValuePair<string, BoundValue> pair in values)
        {
            merged[pair.Key] = pair.Value;
        }

        return Replace(session, merged);
    }

    private static Task Replace(ReplSession session, IReadOnlyDictionary<string, BoundValue> values)
    {
        session.Queries.Parameters = values;
        if (values.Count == 0)
        {
            session.Say("No bind parameter has a value.");
        }

        foreach (KeyValuePair<string, BoundValue> pair in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string kind = pair.Value.Kind.ToString().ToLowerInvariant();
            session.Say($"${VisibleText.Of(pair.Key)} = {VisibleText.Of(pair.Value.Text)} {session.Style.Paint(AnsiStyle.Faint, $"({kind})")}");
        }

        return Task.CompletedTask;
    }
}
