using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Requests;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Json.Parameters;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Query;

/// <summary>Makes the plan of a request, or the error that refuses all of it.</summary>
internal sealed class QueryPlanning : IDisposable
{
    private readonly ILogger _logger;
    private readonly QueryPlanner _planner;
    private readonly PlanCache _cache;
    private readonly int _maximumLength;

    public QueryPlanning(GatewayOptions options, ILogger logger)
    {
        _logger = logger;
        _cache = new PlanCache(options);
        _maximumLength = options.Limits.QueryLength;
        AnswersShowDatabases = options.AnswersShowDatabases && !options.Target.Supports(StatementForm.ShowDatabases);
        _planner = new QueryPlanner(new QueryPlannerOptions
        {
            Target = AnswersShowDatabases
                ? options.Target.With(options.Target.Id, profile => profile.Allow(StatementForm.ShowDatabases))
                : options.Target,
            Mapping = options.Mapping,
            Policies = options.Policies,
            Parsing = new ParseOptions { Limits = new ParseLimits { MaxTextLength = _maximumLength } },
            IncludeAdvice = true,
        });
    }

    /// <summary>Whether the gateway answers SHOW DATABASES itself, because the target cannot.</summary>
    public bool AnswersShowDatabases { get; }

    /// <summary>Plans a request, and puts down in its record what is known of it.</summary>
    /// <param name="parameters">The parameters as they were sent.</param>
    /// <param name="accept">The header <c>Accept</c>.</param>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    /// <exception cref="RequestRefusedException">The request cannot run: 400, 403 or 413.</exception>
    public QueryPlan Plan(QueryParameters parameters, string? accept, RequestRecord record, CancellationToken cancellationToken)
    {
        QueryRequest request = Read(parameters, accept, record);
        record.Database = request.Database;
        if (request.Query.Length > _maximumLength)
        {
            throw new RequestRefusedException(new GatewayError(
                StatusCodes.Status413PayloadTooLarge,
                ErrorCodes.TooLarge,
                $"The query is longer than {_maximumLength} characters. Send its statements in several requests."));
        }

        RequestLog.Query(_logger, request.Query);
        QueryPlan plan = _cache.Find(request) ?? MakePlan(request, cancellationToken);
        PutDown(plan.Diagnostics, record);
        record.StatementKinds = [.. plan.Statements.Select(statement => statement.Kind).Distinct()];
        return plan;
    }

    public void Dispose() => _cache.Dispose();

    private QueryPlan MakePlan(QueryRequest request, CancellationToken cancellationToken)
    {
        QueryPlan plan = _planner.Plan(request, cancellationToken);
        if (plan.HasErrors)
        {
            throw QueryRefusal.Of(plan.Diagnostics, request.Query);
        }

        _cache.Add(request, plan);
        return plan;
    }

    private static QueryRequest Read(QueryParameters parameters, string? accept, RequestRecord record)
    {
        if (ResponseFormats.Choose(accept) is null)
        {
            // Clients such as influxdb-python before 5.3 ask for text/plain and read JSON. HTTP lets a server pass over the
            // header (RFC 9110, 12.5.1), as InfluxDB 1.x does.
            record.AddDiagnostic(DiagnosticDescriptors.FormatNotAvailable.Id);
            accept = null;
        }

        QueryRequestResult result = QueryRequest.Parse(parameters.Url, parameters.Body, accept);
        if (result.Request is not { } request)
        {
            throw QueryRefusal.Of(result.Diagnostics, null);
        }

        PutDown(result.Diagnostics, record);
        if (request.ParametersText is not { } json)
        {
            return request;
        }

        try
        {
            return request.WithParameters(ParameterJson.Read(json));
        }
        catch (ParameterJsonException exception)
        {
            throw QueryRefusal.Of([Diagnostic.Create(DiagnosticDescriptors.ParametersUnreadable, default, exception.Message)], null);
        }
    }

    private static void PutDown(IReadOnlyList<Diagnostic> diagnostics, RequestRecord record)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (!record.DiagnosticIds.Contains(diagnostic.Id))
            {
                record.AddDiagnostic(diagnostic.Id);
            }
        }
    }
}
