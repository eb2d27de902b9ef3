using InfluxQL.Cli.Output;
using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\expanded</c>: whether rows of a table are shown as records.</summary>
internal sealed class ExpandedCommand : ParsedMetaCommand<string?>
{
    private static readonly string[] s_words = ["on", "off", "auto"];

    public override string Name => "expanded";

    public override IReadOnlyList<string> Aliases { get; } = ["x"];

    public override string Usage => "[on|off|auto]";

    public override string Summary => "show a line for each column instead of a table";

    public override string Details => "auto does so where a table is wider than the terminal. Without a word on and off take turns.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(s_words)];

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Choice(s_words).OrEnd();

    protected override Task RunAsync(ReplSession session, string? word, CancellationToken cancellation)
    {
        session.Records = word switch
        {
            "on" => RecordLayout.Always,
            "off" => RecordLayout.Never,
            "auto" => RecordLayout.Automatic,
            _ => session.Records == RecordLayout.Always ? RecordLayout.Never : RecordLayout.Always,
        };
        session.Say(session.Records switch
        {
            RecordLayout.Always => "A row is shown as a line for each column.",
            RecordLayout.Never => "Rows are shown as a table.",
            _ => "Rows are shown as a table where it fits the terminal.",
        });
        return Task.CompletedTask;
    }
}
