using System.Runtime.ExceptionServices;
using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.LineProtocol;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Protection;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;

namespace InfluxQL.Gateway.Writing;

/// <summary>
/// <c>/write</c>: takes lines for a server and says that they are written when, and only when, the server said so.
/// </summary>
internal sealed class WriteEndpoint(GatewayOptions options, Authenticator authenticator, RequestLimiter limiter, IUpstream upstream)
{
    private readonly LineProtocolDialect _dialect = LineProtocolDialects.Of(options.Target);

    /// <summary>Answers a request: 204 where the lines are written.</summary>
    /// <exception cref="RequestRefusedException">The request is refused, or it failed.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            throw new RequestRefusedException(new GatewayError(StatusCodes.Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed, "This path takes POST."));
        }

        WriteParameters parameters = WriteParameters.Read(context.Request);
        AccessToken token = authenticator.Authenticate(context, parameters.Password);
        using IDisposable lease = limiter.Enter(token);
        RequestRecord record = RequestRecord.Of(context);
        record.Database = parameters.Database;
        WriteTarget target = WriteTarget.Resolve(parameters, options, _dialect);
        if (!token.MayWrite(target.Database))
        {
            throw new RequestRefusedException(new GatewayError(
                StatusCodes.Status403Forbidden,
                ErrorCodes.Forbidden,
                $"The token may not write the database {target.Database}. Use another token, or let who runs the gateway give it the right."));
        }

        Stream stream = RequestBody.Open(context, options.Limits.WriteBody, options.Limits.RequestBody);
        var body = new WriteBody(stream, CreateFilter(target.Precision));
        bool isSending = false;
        try
        {
            await body.ReadAheadAsync(context.RequestAborted);
            isSending = true;
            await SendAsync(body, target, record, context.RequestAborted);
            isSending = false;
        }
        finally
        {
            // Where sending failed the transport may still read the memory, which must not go to another request then.
            if (!isSending)
            {
                body.Dispose();
            }
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // Timestamps can only be counted in another unit where lines are understood, so such lines are checked always.
    private LineProtocolFilter? CreateFilter(WritePrecision precision) =>
        options.LineProtocol == LineProtocolCheck.Strict || precision.Factor != 1
            ? new LineProtocolFilter(new LineRules(_dialect, precision.Unit), precision.Factor)
            : null;

    private async Task SendAsync(WriteBody body, WriteTarget target, RequestRecord record, CancellationToken cancellationToken)
    {
        // Not disposed: a server may answer before it has everything, and the handler goes on with the content then.
        var content = new WriteContent(body);
        HttpResponseMessage response;
        try
        {
            response = await upstream.SendAsync(HttpMethod.Post, target.PathAndQuery, content, null, record, cancellationToken);
        }
        catch (Exception) when (content.Fault is not null)
        {
            // What is wrong with the client's body is why sending failed, however the transport put it.
            ExceptionDispatchInfo.Throw(content.Fault);
            throw;
        }

        using (response)
        {
            if (await UpstreamAnswer.ReadErrorAsync(response, cancellationToken) is { } error)
            {
                throw new RequestRefusedException(error);
            }
        }

        if (!content.IsComplete)
        {
            throw new RequestRefusedException(content.Fault is RequestRefusedException fault ? fault.Error : new GatewayError(
                StatusCodes.Status502BadGateway,
                ErrorCodes.Unavailable,
                "The server behind the gateway answered before it had all lines. It may have written some of them."));
        }
    }
}
