namespace InfluxQL.Gateway.Responses;

/// <summary>Takes bytes and passes them on to the client with pieces put in between.</summary>
/// <param name="output">Where to.</param>
/// <param name="pieces">The pieces by their places.</param>
internal sealed class MergingStream(OutputBuffer output, SortedList<long, byte[]> pieces) : Stream
{
    private long _position;
    private int _next;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

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

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Writes the pieces that stand at the end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        for (; _next < pieces.Count; _next++)
        {
            await PassOnAsync(pieces.GetValueAtIndex(_next), cancellationToken);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask PassOnAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        output.Write(bytes.Span);
        if (output.Length >= OutputBuffer.FlushSize)
        {
            await output.FlushAsync(cancellationToken);
        }
    }
}
