using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Responses;

/// <summary>Takes bytes and passes them on to the client with pieces put in between.</summary>
/// <param name="output">Where to.</param>
/// <param name="pieces">The pieces by their places.</param>
internal sealed class MergingStream(OutputBuffer output, SortedList<long, byte[]> pieces) : WriteOnlyStream
{
    private long _position;
    private int _next;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_next < pieces.Count && pieces.GetKeyAtIndex(_next) < _position + buffer.Length)
        {
            int before = (int)(pieces.GetKeyAtIndex(_next) - _position);
            await PassOnAsync(buffer[..before], cancellationToken);
            await PassOnAsync(pieces.GetValueAtIndex(_next++), cancellationToken);
            _position += before;
            buffer = buffer[before..];
        }

        await PassOnAsync(buffer, cancellationToken);
        _position += buffer.Length;
    }

    /// <summary>Writes the pieces that stand at the end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        for (; _next < pieces.Count; _next++)
        {
            await PassOnAsync(pieces.GetValueAtIndex(_next), cancellationToken);
        }
    }

    /// <summary>Does nothing: the response is flushed as it fills.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async ValueTask PassOnAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        output.Write(bytes.Span);
        if (output.Length >= OutputBuffer.FlushSize)
        {
            await output.FlushAsync(cancellationToken);
        }
    }
}
