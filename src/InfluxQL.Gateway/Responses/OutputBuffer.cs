using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Bytes on their way to the client. They are gathered until somebody flushes; until the first flush nothing has left.
/// </summary>
/// <param name="stream">The body of the response.</param>
/// <param name="beforeFirstByte">Is called once, before the first byte leaves; sets the headers.</param>
internal sealed class OutputBuffer(Stream stream, Action? beforeFirstByte) : PooledBuffer
{
    /// <summary>How many bytes wait at most before they are sent.</summary>
    public const int FlushSize = 32 * 1024;

    /// <summary>Whether something has left for the client, or was tried to.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>Sends what waits to the client and waits until it takes more.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (Length == 0)
        {
            return;
        }

        if (!HasStarted)
        {
            beforeFirstByte?.Invoke();
            HasStarted = true;
        }

        await stream.WriteAsync(Written, cancellationToken);
        Clear();
    }

    /// <summary>Sends what waits, and makes the layers below (such as compression) pass it on.</summary>
    public async ValueTask FlushThroughAsync(CancellationToken cancellationToken)
    {
        if (Length > 0)
        {
            await FlushAsync(cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }
}
