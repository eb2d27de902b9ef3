using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Repl;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql repl</c>: a session in which queries are typed, checked and run.</summary>
internal sealed class ReplCommand : Command
{
    private static readonly CommandOption s_execute = new("--execute", "TEXT", "Run this query or command and end.") { ShortName = "-e" };
    private static readonly CommandOption s_file = new("--file", "FILE", "Run a script of queries and commands and end; - is standard input.");
    private static readonly CommandOption s_continue = new("--continue", null, "Let a script go on after an error. The exit status is that of the worst.");
    private static readonly CommandOption s_output = new("--output", "FORM", "The form of answers: table (the default), csv, json or chart.")
    {
        Values = ["table", "csv", "json", "chart"],
    };

    public override string Name => "repl";

    public override string Summary => "type queries, check and run them, with completion and a history";

    public override IReadOnlyList<string> Usage { get; } =
    [
        "repl [--connect URL] [--user NAME --password-file FILE | --token-file FILE]\n" +
        "                [--db DB] [--rp RP] [--epoch UNIT] [--target T] [--params JSON] [--schema FILE]\n" +
        "                [--config FILE] [--output FORM] [--color WHEN]",
        "repl --execute TEXT [options]",
        "repl --file FILE [--continue] [options]",
    ];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Reads queries and commands. A query is checked while it is typed and planned for the target; with --connect it is run on an InfluxDB or a gateway, else what would be sent is shown. Commands begin with a backslash; \\help lists them.",
        "Where standard input is no terminal it is a script: queries end with a semicolon, or at the end of a line before the next one; commands are lines. There are no prompts then, errors go to standard error with the script's line numbers, and the first one ends the script.",
        "What is typed is kept for the next session in the user's folder for state, without passwords; INFLUXQL_HISTORY names another file, or switches it off where it is empty. docs/repl.md is the guide.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        .. SessionOptions.All,
        s_output,
        s_execute,
        s_file,
        s_continue,
        CommonOptions.Color,
    ];

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql repl --connect http://localhost:8086 --target oss-1.x --db telegraf", "Ask an InfluxDB 1.x."),
        new("influxql repl --target core --db telegraf -e \"SHOW MEASUREMENTS\"", "See what would be sent for a query."),
        new("influxql repl --file report.iql --output csv > report.csv", "Run a script."),
    ];

    public override IReadOnlyList<ManualEntry> ExitStatuses { get; } =
        CommonEntries.StatusesWith("errors in a query or command, or an error of the server");

    public override IReadOnlyList<ManualEntry> Environment =>
    [
        .. CommonEntries.VariablesOf(Options),
        new("INFLUXQL_HISTORY", "The file of the history; where it is empty, no history is kept."),
        new("INFLUXQL_PAGER", "The pager of answers that are longer than the screen; where it is empty, none. Without it: PAGER, else the tool's own."),
    ];

    public override IReadOnlyList<ManualEntry> Files { get; } =
    [
        new("$XDG_STATE_HOME/influxql/history", "What was typed, without passwords; ~/.local/state where the variable is not set."),
    ];

    public override int MaxOperands => 0;

    public override string TooManyOperands => "Give a query with --execute \"QUERY\", a script with --file FILE.";

    public override int Run(CommandContext context)
    {
        if (context.Arguments.Has(s_execute) && context.Arguments.Has(s_file))
        {
            throw new UsageException("There are --execute and --file; give one of them.");
        }

        var start = new ReplStart(context, context.Arguments.Find(s_output));
        if (context.Arguments.Find(s_execute) is { } text)
        {
            return start.RunText(text, context.Arguments.Has(s_continue));
        }

        string? file = context.Arguments.Find(s_file);
        return file is null && context.Terminal.InputIsTerminal && context.Terminal.OutputIsTerminal
            ? start.RunInteractive()
            : start.RunScript(file, context.Arguments.Has(s_continue));
    }
}
