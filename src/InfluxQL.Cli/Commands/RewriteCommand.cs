using InfluxQL.Cli.Batch;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Reports;
using InfluxQL.Json.Configuration;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql rewrite</c>: shows what a gateway would send to a server for a request, and why.</summary>
internal sealed class RewriteCommand : Command
{
    public override string Name => "rewrite";

    public override string Summary => "show what a gateway sends to a product of InfluxDB for a request";

    public override IReadOnlyList<string> Usage { get; } =
    [
        "rewrite [QUERY | --file FILE] [--target T] [--db DB] [--rp RP] [--epoch UNIT] [--chunked]\n" +
        "                   [--chunk-size N] [--params JSON] [--config FILE] [--now TIME]\n" +
        "                   [--format text|json|sarif] [--color WHEN]",
        "rewrite --jsonl [FILE] [--target T] [--config FILE] [--now TIME]",
    ];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Plans a v1 query request: binds the parameters, checks the statements against the target, finds the database of each, applies the policies of the configuration, and prints what is to be sent. Each statement is shown with its database, its text, and what changed and why.",
        "For InfluxDB 3 databases and retention policies are taken out of the text, for InfluxDB 1.x they are written in. If there is an error, nothing is sent and no statement is shown.",
        "With --jsonl each line of the input is an object with q and, as in a URL, db, rp, epoch, chunked, chunk_size and chunked_size as strings, and params as an object; see docs/jsonl.md. The options are for lines that do not say it themselves.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        CheckOptions.Target,
        RewriteOptions.Database,
        RewriteOptions.RetentionPolicy,
        RewriteOptions.Epoch,
        RewriteOptions.Chunked,
        RewriteOptions.ChunkSize,
        RewriteOptions.Config,
        CheckOptions.Now,
        CommonOptions.File,
        CommonOptions.Params,
        CommonOptions.Format,
        CommonOptions.JsonLines,
        CommonOptions.Color,
    ];

    public override IReadOnlyList<ManualEntry> Files { get; } =
        [new("the file of --config", "Profile, databases, policies and tokens, as JSON; docs/configuration.md describes it.")];

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql rewrite --db telegraf --rp week \"SELECT mean(v) FROM cpu\"", "See the database that stands for both."),
        new("influxql rewrite --target oss-1.x --db telegraf \"SHOW TAG KEYS\"", "See the full names for InfluxDB 1.x."),
        new("influxql rewrite --config gateway.json --jsonl requests.jsonl", "Try a configuration on many requests."),
    ];

    public override int Run(CommandContext context)
    {
        InfluxQLConfiguration configuration = ConfigurationInput.Read(context.Arguments);
        TargetProfile? target = context.Arguments.Find(CheckOptions.Target) is { } id ? TargetProfiles.Find(id) : null;
        var planner = new QueryPlanner(new QueryPlannerOptions
        {
            Target = configuration.GetProfile(target),
            Mapping = configuration.Mapping,
            Policies = configuration.Policies,
            Now = CheckOptions.Read(context.Arguments).Now,
        });
        IReadOnlyList<KeyValuePair<string, string>> parameters = RewriteOptions.ReadParameters(context.Arguments);
        if (context.Arguments.Has(CommonOptions.JsonLines))
        {
            return JsonLinesRun.Run(
                context,
                request => RewriteReport.Create(planner, request.Query, parameters, request.RequestParameters, request.Parameters),
                readsRequests: true);
        }

        QueryInput input = QueryInput.Read(context);
        IReadOnlyDictionary<string, BoundValue>? values = ParameterOption.Read(context.Arguments);
        QueryReport report = RewriteReport.Create(planner, input.Text, parameters, [], values);
        if (report.Plan is { } plan && context.Arguments.Find(CommonOptions.Format) is null or "text")
        {
            PlanText.Write(context.Output, plan, CommonOptions.WantsColor(context.Arguments, context.Terminal.OutputTakesColor));
        }

        ReportOutput.Write(context, input, report, showsStatements: false);
        return report.IsOk ? ExitStatus.Success : ExitStatus.QueryErrors;
    }
}
