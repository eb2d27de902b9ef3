using System.Diagnostics;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Upstream;

/// <summary>
/// Sends requests to the servers behind the gateway in turn. All hold the same data, so any of those that are well will
/// do. Health chooses between servers: where there is one only, every request is tried.
/// </summary>
/// <remarks>
/// Built on the handler of HttpClient and not on a forwarder such as that of YARP: requests and answers are not passed on
/// but made anew, several of them for one request of a client.
/// </remarks>
internal sealed class UpstreamPool : IUpstream, IUpstreamHealth, IDisposable
{
    private readonly UpstreamServer[] _servers;
    private readonly TargetProfile _target;
    private readonly LimitOptions _limits;
    private readonly ILogger<UpstreamPool> _logger;
    private readonly HttpMessageInvoker _invoker;
    private uint _next;

    public UpstreamPool(GatewayOptions options, ILogger<UpstreamPool> logger)
    {
        _target = options.Target;
        _limits = options.Limits;
        _logger = logger;
        _servers = [.. options.Upstreams.Select(upstream => new UpstreamServer(upstream, _limits.UpstreamRequests))];
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = _limits.UpstreamConnect,
            EnableMultipleHttp2Connections = true,
            PlaintextStreamFilter = UpstreamConnection.Filter,

            // An address that DNS gives out anew is noticed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<UpstreamState> GetStates() =>
        [.. _servers.Select(server => new UpstreamState(server.Name, server.Problem is null, server.Problem))];

    /// <inheritdoc/>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string pathAndQuery,
        HttpContent? content,
        string? accept,
        RequestRecord record,
        CancellationToken cancellationToken)
    {
        uint start = Interlocked.Increment(ref _next);
        bool isBusy = false;
        Exception? lastFailure = null;
        for (uint i = 0; i < _servers.Length; i++)
        {
            UpstreamServer server = _servers[(start + i) % _servers.Length];
            if (_servers.Length > 1 && server.Problem is not null)
            {
                continue;
            }

            if (!server.TryEnter())
            {
                isBusy = true;
                continue;
            }

            try
            {
                return await SendAsync(server, method, pathAndQuery, content, accept, record, cancellationToken);
            }
            catch (Exception exception) when (IsNotConnected(exception) && !cancellationToken.IsCancellationRequested)
            {
                // Nothing was sent, so another server may have it without being asked twice.
                lastFailure = exception;
                SetProblem(server, exception.Message);
            }
        }

        throw lastFailure is not null ? UpstreamFaults.Unreachable(lastFailure) : isBusy ? UpstreamFaults.Busy() : UpstreamFaults.NoneHealthy();
    }

    /// <summary>Asks every server whether it is well: GET /ping, and GET /health where there is no such thing.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_servers.Select(server => CheckAsync(server, cancellationToken)));

    public void Dispose() => _invoker.Dispose();

    private static bool IsNotConnected(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => true,

        // The handler's own time-out for connecting; those for an answer have no such cause.
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    private async Task<HttpResponseMessage> SendAsync(
        UpstreamServer server,
        HttpMethod method,
        string pathAndQuery,
        HttpContent? content,
        string? accept,
        RequestRecord record,
        CancellationToken cancellationToken)
    {
        record.Upstream = server.Name;
        var deadline = new UpstreamDeadline(cancellationToken);
        bool isPassedOn = false;
        long started = Stopwatch.GetTimestamp();

        // What is in memory goes at once; anything else may come as slowly as its client sends it.
        HttpContent? sent = content is null or ByteArrayContent ? content : new TimedRequestContent(content, deadline, _limits.UpstreamHeaders);
        try
        {
            RequestSending sending = RequestSending.Begin();
            deadline.Start(_limits.UpstreamHeaders);
            HttpResponseMessage response = await _invoker.SendAsync(server.CreateRequest(method, pathAndQuery, sent, accept), deadline.Token);
            deadline.Stop();
            if (sending.Fault is { } fault && (int)response.StatusCode < StatusCodes.Status400BadRequest)
            {
                // A refusal needs no whole request; anything else cannot be about this one.
                response.Dispose();
                throw UpstreamFaults.Broken(fault);
            }

            Stream body = await response.Content.ReadAsStreamAsync(CancellationToken.None);
            var answer = new UpstreamResponseContent(new UpstreamResponseStream(response.Content, body, server, deadline, _limits.UpstreamIdle));
            if (accept is not null)
            {
                answer.Headers.ContentType = response.Content.Headers.ContentType;
            }

            response.Content = answer;
            isPassedOn = true;
            return response;
        }
        catch (OperationCanceledException exception) when (deadline.HasPassed && !IsNotConnected(exception))
        {
            throw UpstreamFaults.TooSlow(_limits.UpstreamHeaders, exception);
        }
        catch (HttpRequestException exception) when (!IsNotConnected(exception) && !IsFaultOfClient(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw UpstreamFaults.Broken(exception);
        }
        finally
        {
            record.UpstreamTime += Stopwatch.GetElapsedTime(started);
            if (!isPassedOn)
            {
                deadline.Dispose();
                server.Leave();
            }
        }
    }

    // The handler wraps what reading the client's body threw.
    private static bool IsFaultOfClient(HttpRequestException exception) =>
        exception.InnerException is RequestRefusedException or BadHttpRequestException;

    private async Task CheckAsync(UpstreamServer server, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_limits.UpstreamConnect);
        try
        {
            int status = await AskAsync(server, "/ping", time.Token);
            if (status == StatusCodes.Status404NotFound)
            {
                status = await AskAsync(server, "/health", time.Token);
            }

            // 401: it is there, and judges tokens.
            SetProblem(server, status is 200 or 204 or 401 ? null : $"It answers a check with the status {status}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            SetProblem(server, exception is OperationCanceledException ? $"It did not answer a check within {_limits.UpstreamConnect.TotalSeconds} s." : exception.Message);
        }
    }

    private async Task<int> AskAsync(UpstreamServer server, string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _invoker.SendAsync(server.CreateRequest(HttpMethod.Get, path, null, null), cancellationToken);
        CompareProduct(server, ServerProduct.Find(response.Headers));
        return (int)response.StatusCode;
    }

    // Said once, and again only where the server comes to run something else. An answer that does not tell changes nothing.
    private void CompareProduct(UpstreamServer server, ServerProduct? product)
    {
        if (product is null)
        {
            return;
        }

        string? wrong = product.Targets.Contains(_target.Product) ? null : product.Name;
        if (wrong is not null && wrong != server.WrongProduct)
        {
            UpstreamLog.IsNotTheTarget(_logger, server.Name, wrong, _target.DisplayName, _target.Id);
        }

        server.WrongProduct = wrong;
    }

    private void SetProblem(UpstreamServer server, string? problem)
    {
        string? before = server.Problem;
        server.Problem = problem;
        if (before is null && problem is not null)
        {
            UpstreamLog.TakenOut(_logger, server.Name, problem);
        }
        else if (before is not null && problem is null)
        {
            UpstreamLog.Back(_logger, server.Name);
        }
    }
}
