using System.Buffers;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// A window on a stream: the bytes that were read and not yet used up, in one piece. It grows only as far as one piece of the
/// answer needs, and that is bounded.
/// </summary>
internal sealed class InputBuffer(Stream stream, int initialSize, int maximumSize) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(initialSize);
    private int _start;
    private int _end;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, _end - _start);

    /// <summary>How many bytes were used up before <see cref="Span"/> begins.</summary>
    public long Offset { get; private set; }

    /// <summary>Uses up bytes. They stay where they are until the next <see cref="FillAsync"/>.</summary>
    public void Advance(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <summary>Reads more; the bytes may move. False at the end of the stream.</summary>
    /// <exception cref="RequestRefusedException">The piece is too long, or the upstream broke off.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        int count;
        try
        {
            count = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw UpstreamAnswerFault.BrokenOff(exception);
        }

        _end += count;
        return count > 0;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        byte[] bytes = _bytes;
        if (bytes.Length > 0)
        {
            _bytes = [];
            _start = _end = 0;
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void MakeRoom()
    {
        if (_start == _end)
        {
            _start = _end = 0;
            return;
        }

        int length = _end - _start;
        if (length < _bytes.Length / 2)
        {
            // Less than half is left: it moves to the front, and at least half is free.
            _bytes.AsSpan(_start, length).CopyTo(_bytes);
        }
        else
        {
            if (length >= maximumSize)
            {
                throw UpstreamAnswerFault.TooLong(maximumSize);
            }

            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Min(_bytes.Length * 2, Math.Max(maximumSize, length + 1)));
            _bytes.AsSpan(_start, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        _start = 0;
        _end = length;
    }
}
