using System.Buffers;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Bytes on their way to the client. They are gathered until somebody flushes; until the first flush nothing has left.
/// </summary>
/// <param name="stream">The body of the response.</param>
/// <param name="beforeFirstByte">Is called once, before the first byte leaves; sets the headers.</param>
internal sealed class OutputBuffer(Stream stream, Func<ValueTask>? beforeFirstByte) : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 16 * 1024;
    private const int KeptSize = 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);

    /// <summary>The number of bytes that wait.</summary>
    public int Length { get; private set; }

    /// <summary>Whether something has left for the client, or was tried to.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>The bytes that wait.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Adds bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes back what waits, from a length on.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Sends what waits to the client and waits until it takes more.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (Length == 0)
        {
            return;
        }

        if (!HasStarted)
        {
            if (beforeFirstByte is not null)
            {
                await beforeFirstByte();
            }

            HasStarted = true;
        }

        int length = Length;
        Length = 0;
        await stream.WriteAsync(_bytes.AsMemory(0, length), cancellationToken);
        if (_bytes.Length > KeptSize)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
        }
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

    /// <summary>Gives the memory back; what waits is lost.</summary>
    public void Dispose()
    {
        byte[] bytes = _bytes;
        if (bytes.Length > 0)
        {
            _bytes = [];
            Length = 0;
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - Length < Math.Max(size, 1))
        {
            Grow(Math.Max(size, 256));
        }
    }

    private void Grow(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, checked(Length + size)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
