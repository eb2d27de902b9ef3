using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Protection;
using InfluxQL.Gateway.Requests;
using InfluxQL.Gateway.Responses;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Rewriting;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// <c>/query</c>: reads the request, plans it, compares it with the rights of its token, and runs it. Nothing of it is sent
/// where anything is refused. InfluxDB 1.x runs a statement that changes data on GET too, with a warning that hardly any
/// client reads, so the method makes no difference here.
/// </summary>
internal sealed class QueryEndpoint : IDisposable
{
    private const string Methods = "GET, POST";

    private readonly GatewayOptions _options;
    private readonly QueryPlanning _planning;
    private readonly Authenticator _authenticator;
    private readonly RequestLimiter _limiter;
    private readonly IUpstream _upstream;
    private readonly ILogger<QueryEndpoint> _logger;

    public QueryEndpoint(GatewayOptions options, Authenticator authenticator, RequestLimiter limiter, IUpstream upstream, ILogger<QueryEndpoint> logger)
    {
        _options = options;
        _planning = new QueryPlanning(options, logger);
        _authenticator = authenticator;
        _limiter = limiter;
        _upstream = upstream;
        _logger = logger;
    }

    /// <summary>Answers a request.</summary>
    /// <exception cref="RequestRefusedException">It is refused, or failed before a byte of the response left.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = Methods;
            throw new RequestRefusedException(new GatewayError(
                StatusCodes.Status405MethodNotAllowed,
                ErrorCodes.MethodNotAllowed,
                $"/query takes {Methods}, not {context.Request.Method}."));
        }

        QueryParameters parameters = await QueryParameters.ReadAsync(context, _options.Limits);
        AccessToken token = _authenticator.Authenticate(context, parameters.Password);
        using IDisposable place = _limiter.Enter(token);
        RequestRecord record = RequestRecord.Of(context);
        QueryPlan plan = _planning.Plan(parameters, context.Request.Headers[HeaderNames.Accept], record, context.RequestAborted);
        RightsCheck.Require(plan, token);
        await AnswerAsync(context, plan, token, record);
    }

    public void Dispose() => _planning.Dispose();

    private async Task AnswerAsync(HttpContext context, QueryPlan plan, AccessToken token, RequestRecord record)
    {
        var run = new QueryRun(plan, token, _planning.AnswersShowDatabases, _options.Target, _upstream, _logger);
        await using var body = new ResponseBody(context, plan.Shape.Format);
        await using var relay = new ResultRelay(plan.Shape, body, body.Start);
        try
        {
            await run.RunAsync(relay, record, context.RequestAborted);
            await relay.CompleteAsync(context.RequestAborted);
        }
        catch (RequestRefusedException exception) when (relay.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            record.Error = LogText.Of(exception.Error);
            QueryLog.BrokenOff(_logger, record.Error, exception.InnerException);
            await relay.FailAsync(exception.Error);
        }

        await body.CompleteAsync();
    }
}
