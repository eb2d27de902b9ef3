using System.Buffers;

namespace InfluxQL.Gateway.Streams;

/// <summary>Bytes that are gathered in one piece of pooled memory.</summary>
internal class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 16 * 1024;
    private const int KeptSize = 1024 * 1024;

    private byte[] _bytes = [];

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>The bytes, until more are added.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

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

    /// <summary>Forgets the bytes, and gives back memory that one long piece took.</summary>
    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptSize)
        {
            Dispose();
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        byte[] bytes = _bytes;
        Length = 0;
        if (bytes.Length > 0)
        {
            _bytes = [];
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
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, Math.Max(_bytes.Length * 2, checked(Length + size))));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
