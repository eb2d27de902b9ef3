using InfluxQL.Cli.Output;
using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\output</c>: the form of answers.</summary>
internal sealed class OutputCommand : ParsedMetaCommand<string?>
{
    private static readonly string[] s_forms = [.. Enum.GetNames<OutputForm>().Select(name => name.ToLowerInvariant())];

    public override string Name => "output";

    public override IReadOnlyList<string> Aliases { get; } = ["o"];

    public override string Usage => "[table|csv|json|chart]";

    public override string Summary => "choose the form of answers";

    public override string Details => "chart draws the numbers over time; csv and json are what the v1 API of InfluxDB gives. Without a word the choice is shown.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(s_forms)];

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Choice(s_forms).OrEnd();

    protected override Task RunAsync(ReplSession session, string? form, CancellationToken cancellation)
    {
        session.Form = form is null ? session.Form : Enum.Parse<OutputForm>(form, ignoreCase: true);
        session.Say($"Answers are shown as {session.Form.ToString().ToLowerInvariant()}.");
        return Task.CompletedTask;
    }
}
