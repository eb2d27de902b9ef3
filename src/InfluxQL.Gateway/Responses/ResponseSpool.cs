using InfluxQL.Gateway.Streams;
using Microsoft.AspNetCore.WebUtilities;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Holds a response whose beginning is known only at its end: in memory while it is short, else in a temporary file. Pieces
/// that become known late are put in at their places when it is read out.
/// </summary>
internal sealed class ResponseSpool : IAsyncDisposable
{
    private const int MemoryLength = 1024 * 1024;

    private readonly FileBufferingWriteStream _stream = new(MemoryLength);
    private readonly SortedList<long, byte[]> _late = [];

    /// <summary>The bytes so far, without the late pieces.</summary>
    public long Length { get; private set; }

    /// <summary>Adds bytes.</summary>
    public void Append(PooledBuffer bytes)
    {
        _stream.Write(bytes.Written.Span);
        Length += bytes.Length;
        bytes.Clear();
    }

    /// <summary>Puts bytes before what was appended at a place, and before pieces that were put there earlier.</summary>
    public void Insert(long place, PooledBuffer bytes)
    {
        _late[place] = _late.TryGetValue(place, out byte[]? other)
            ? [.. bytes.Written.Span, .. other]
            : bytes.Written.ToArray();
        bytes.Clear();
    }

    /// <summary>Writes everything to the client.</summary>
    public async Task CopyToAsync(OutputBuffer output, CancellationToken cancellationToken)
    {
        await using var target = new MergingStream(output, _late);
        await _stream.DrainBufferAsync(target, cancellationToken);
        await target.FinishAsync(cancellationToken);
    }

    /// <summary>Removes the file.</summary>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
