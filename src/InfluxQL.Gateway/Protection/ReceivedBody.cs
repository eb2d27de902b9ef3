using System.Globalization;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Streams;
using InfluxQL.Gateway.Telemetry;

namespace InfluxQL.Gateway.Protection;

/// <summary>The body of a request as it arrives: bounded in size and in time, its faults turned into errors of the API.</summary>
internal sealed class ReceivedBody : ReadOnlyStream
{
    private readonly HttpContext _context;
    private readonly Stream _inner;
    private readonly RequestRecord _record;
    private readonly long _limit;
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource _deadline;
    private long _length;

    /// <summary>Begins the time.</summary>
    public ReceivedBody(HttpContext context, long limit, TimeSpan timeout)
    {
        _context = context;
        _inner = context.Request.Body;
        _record = RequestRecord.Of(context);
        _limit = limit;
        _timeout = timeout;
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        _deadline.CancelAfter(timeout);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            int count = await ReadBeforeDeadlineAsync(buffer, cancellationToken);
            if (count == 0 && buffer.Length > 0)
            {
                _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
                return 0;
            }

            _length += count;
            _record.RequestBytes = _length;
            if (_length > _limit)
            {
                throw RequestBody.TooLarge(_limit);
            }

            return count;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && !_context.RequestAborted.IsCancellationRequested)
        {
            throw Refuse(
                StatusCodes.Status408RequestTimeout,
                string.Create(CultureInfo.InvariantCulture, $"The body of the request did not arrive within {_timeout.TotalSeconds} seconds."));
        }
        catch (BadHttpRequestException fault)
        {
            throw fault.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? RequestBody.TooLarge(_limit)
                : Refuse(fault.StatusCode, $"The body of the request cannot be read: {fault.Message}", fault);
        }
        catch (IOException)
        {
            _record.ClientLeft = true;
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _deadline.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadBeforeDeadlineAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled || cancellationToken == _context.RequestAborted)
        {
            return await _inner.ReadAsync(buffer, _deadline.Token);
        }

        await using CancellationTokenRegistration registration =
            cancellationToken.UnsafeRegister(static deadline => ((CancellationTokenSource)deadline!).Cancel(), _deadline);
        return await _inner.ReadAsync(buffer, _deadline.Token);
    }

    private static RequestRefusedException Refuse(int status, string message, Exception? cause = null) =>
        new(new GatewayError(status, ErrorCodes.Invalid, message), cause);
}
