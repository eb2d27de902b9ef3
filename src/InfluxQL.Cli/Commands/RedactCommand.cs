using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Formatting;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql redact</c>: takes passwords out of a text.</summary>
internal sealed class RedactCommand : Command
{
    public override string Name => "redact";

    public override string Summary => "take the passwords out of a query or of any other text";

    public override IReadOnlyList<string> Usage { get; } = ["redact [TEXT]", "redact --file FILE"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Writes the text with [REDACTED] in the place of what SET PASSWORD and CREATE USER ... WITH PASSWORD give. The text need not be a query; in doubt more is taken out rather than less.",
        "Without TEXT and --file, or with - for one of them, the text is read from standard input.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } = [CommonOptions.File];

    public override IReadOnlyList<ManualEntry> ExitStatuses => CommonEntries.StatusesWithoutQuery;

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql redact \"SET PASSWORD FOR u = 'secret'\"", "Show a statement without its password."),
        new("influxql redact < queries.log", "Clean a log before it is passed on."),
    ];

    public override int Run(CommandContext context)
    {
        QueryInput input = QueryInput.Read(context);
        context.Output.Write(PasswordRedaction.Redact(input.Text));
        if (context.Arguments.Operands is [not "-"])
        {
            context.Output.WriteLine();
        }

        return ExitStatus.Success;
    }
}
