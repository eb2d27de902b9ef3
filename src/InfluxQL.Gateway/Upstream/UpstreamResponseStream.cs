using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Upstream;

/// <summary>
/// The body of a server's answer. It fails with <see cref="Errors.RequestRefusedException"/> where the answer breaks off
/// or pauses too long. Its end gives the place at the server back and, before the body's end, closes the connection.
/// </summary>
internal sealed class UpstreamResponseStream(
    HttpContent content,
    Stream body,
    UpstreamServer server,
    UpstreamDeadline deadline,
    TimeSpan limit) : ReadOnlyStream
{
    private bool _isDisposed;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using CancellationTokenRegistration registration =
            cancellationToken.UnsafeRegister(static state => ((UpstreamDeadline)state!).Cancel(), deadline);
        try
        {
            ValueTask<int> read = body.ReadAsync(buffer, deadline.Token);
            if (read.IsCompletedSuccessfully)
            {
                return read.Result;
            }

            deadline.Start(limit);
            int count = await read;
            deadline.Stop();
            return count;
        }
        catch (OperationCanceledException exception) when (deadline.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            throw UpstreamFaults.Stalled(limit, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw UpstreamFaults.BrokenOff(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            content.Dispose();
            deadline.Dispose();
            server.Leave();
        }

        base.Dispose(disposing);
    }
}
