using InfluxQL.Cli.Batch;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Reports;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql parse</c>: shows the statements of a query and what is wrong with its syntax.</summary>
internal sealed class ParseCommand : Command
{
    public override string Name => "parse";

    public override string Summary => "show the statements of a query, or what is wrong with its syntax";

    public override IReadOnlyList<string> Usage { get; } =
    [
        "parse [QUERY] [--params JSON] [--format text|json|sarif] [--color WHEN]",
        "parse --file FILE [--params JSON] [--format text|json|sarif] [--color WHEN]",
        "parse --jsonl [FILE]",
    ];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Shows each statement with its kind, where it begins (line:column), and its canonical text: one spelling for all queries that mean the same. What is wrong is shown with file:line:column, the source line and the place underlined.",
        "Without QUERY and --file, or with - for one of them, the query is read from standard input.",
        "With --jsonl each line of the input is an object {\"q\": QUERY, \"params\": {...}}, and each line of the output the object that --format json gives; see docs/jsonl.md.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } =
        [CommonOptions.File, CommonOptions.Params, CommonOptions.Format, CommonOptions.JsonLines, CommonOptions.Color];

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql parse \"SELECT mean(v) FROM cpu WHERE time > now() - 1h GROUP BY time(1m)\"", "Show one statement."),
        new("influxql parse --params '{\"host\": \"web01\"}' 'SELECT v FROM cpu WHERE host = $host'", "Put values in the place of bind parameters."),
        new("influxql parse --file query.influxql --format sarif", "Report for a CI system."),
        new("influxql parse --jsonl < requests.jsonl", "A whole file of queries, one JSON object per line."),
    ];

    public override int Run(CommandContext context)
    {
        if (context.Arguments.Has(CommonOptions.JsonLines))
        {
            return JsonLinesRun.Run(context, request => ParseReport.Create(request.Query, request.Parameters));
        }

        QueryInput input = QueryInput.Read(context);
        QueryReport report = ParseReport.Create(input.Text, ParameterOption.Read(context.Arguments));
        ReportOutput.Write(context, input, report, showsStatements: true);
        return report.IsOk ? ExitStatus.Success : ExitStatus.QueryErrors;
    }
}
