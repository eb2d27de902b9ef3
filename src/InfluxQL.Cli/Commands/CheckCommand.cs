using InfluxQL.Analysis;
using InfluxQL.Cli.Batch;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Reports;
using InfluxQL.Diagnostics;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql check</c>: says whether a product runs a query, and what is doubtful about it.</summary>
internal sealed class CheckCommand : Command
{
    public override string Name => "check";

    public override string Summary => "say whether a product of InfluxDB runs a query, and what is doubtful about it";

    public override IReadOnlyList<string> Usage { get; } =
    [
        "check [QUERY | --file FILE] [--target T] [--now TIME] [--severity L] [--params JSON]\n" +
        "                 [--format text|json|sarif] [--color WHEN]",
        "check --jsonl [FILE] [--target T] [--now TIME] [--severity L]",
    ];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Looks for mistakes of syntax, for queries that follow the grammar but mean nothing that could run, for what the target does not support, and for likely mistakes (advice, IQL4xxx). Nothing is printed about a query without findings.",
        "A comment such as -- influxql:disable IQL4003 directly before or inside a statement suppresses advice there, -- influxql:disable-file IQL4003 before the first statement in all of them. Errors cannot be suppressed.",
        "Every bind parameter needs a value in --params. With --jsonl each line of the input is an object {\"q\": QUERY, \"params\": {...}}; see docs/jsonl.md.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        CheckOptions.Target,
        CheckOptions.Now,
        CheckOptions.Severity,
        CommonOptions.File,
        CommonOptions.Params,
        CommonOptions.Format,
        CommonOptions.JsonLines,
        CommonOptions.Color,
    ];

    public override IReadOnlyList<ManualEntry> ExitStatuses { get; } =
        CommonEntries.StatusesWith("errors in a query, or other findings from --severity up");

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql check --target clustered \"SELECT mean(v) INTO b FROM a\"", "Ask whether InfluxDB Clustered runs it."),
        new("influxql check --target oss-1.x --file query.influxql --format sarif", "Report for a CI system."),
        new("influxql check --severity warning --file query.influxql", "Fail for warnings, too."),
    ];

    public override int Run(CommandContext context)
    {
        AnalysisOptions options = CheckOptions.Read(context.Arguments);
        DiagnosticSeverity failsFrom = CheckOptions.ReadSeverity(context.Arguments);
        if (context.Arguments.Has(CommonOptions.JsonLines))
        {
            return JsonLinesRun.Run(context, request => CheckReport.Create(request.Query, request.Parameters, options), failsFrom);
        }

        QueryInput input = QueryInput.Read(context);
        QueryReport report = CheckReport.Create(input.Text, ParameterOption.Read(context.Arguments), options);
        ReportOutput.Write(context, input, report, showsStatements: false);
        return report.HasFindings(failsFrom) ? ExitStatus.QueryErrors : ExitStatus.Success;
    }
}
