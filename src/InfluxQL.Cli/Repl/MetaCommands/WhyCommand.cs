using InfluxQL.Cli.Repl.Language;
using InfluxQL.Diagnostics;
using InfluxQL.Json.Naming;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\why</c>: what a diagnostic means, with a bad and a good example.</summary>
internal sealed class WhyCommand : ParsedMetaCommand<string?>
{
    private static readonly IReadOnlyList<string> s_ids = [.. DiagnosticDescriptors.All.Select(rule => rule.Id)];

    public override string Name => "why";

    public override IReadOnlyList<string> Aliases { get; } = ["explain-id"];

    public override string Usage => "[ID]";

    public override string Summary => "explain a diagnostic such as IQL0008";

    public override string Details => "Without an ID those of the last query are explained.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(s_ids)];

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Text("the ID of a diagnostic").OrEnd();

    protected override Task RunAsync(ReplSession session, string? id, CancellationToken cancellation)
    {
        IReadOnlyList<string> ids = id is null ? session.LastFindings : [Find(id)];
        if (ids.Count == 0)
        {
            throw new CommandException("The last query had no diagnostics. Name one: \\why IQL0008.");
        }

        session.ShowLong(writer =>
        {
            for (int i = 0; i < ids.Count; i++)
            {
                if (i > 0)
                {
                    writer.WriteLine();
                }

                DiagnosticPage.Write(writer, ids[i], session);
            }
        });
        return Task.CompletedTask;
    }

    private static string Find(string id)
    {
        string? known = s_ids.FirstOrDefault(candidate => string.Equals(candidate, id, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            return known;
        }

        string? nearest = NearestName.Find(id, s_ids);
        throw new CommandException($"There is no diagnostic {Rendering.VisibleText.Of(id)}.{(nearest is null ? string.Empty : $" Did you mean {nearest}?")}");
    }
}
