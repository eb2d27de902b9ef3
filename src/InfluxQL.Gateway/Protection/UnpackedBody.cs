using System.IO.Compression;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Protection;

/// <summary>
/// The body of a request that came in gzip, in one member or several, unpacked as it is read: bounded in size, however
/// well it is packed, and never taken for complete where its end is missing.
/// </summary>
internal sealed class UnpackedBody : ReadOnlyStream
{
    private readonly MarkedGzip _packed;
    private readonly GZipStream _gzip;
    private readonly long _limit;
    private long _length;
    private bool _isComplete;

    /// <summary>Unpacks a body.</summary>
    /// <param name="packed">The body as it came.</param>
    /// <param name="limit">The bytes that it may have unpacked.</param>
    public UnpackedBody(Stream packed, long limit)
    {
        _packed = new MarkedGzip(packed);
        _gzip = new GZipStream(_packed, CompressionMode.Decompress);
        _limit = limit;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isComplete || buffer.Length == 0)
        {
            return 0;
        }

        int count;
        try
        {
            count = await _gzip.ReadAsync(buffer, cancellationToken);
            if (count == 0 || _packed.IsAtMark)
            {
                await RequireMarkAsync(buffer[..count], cancellationToken);
                _isComplete = true;
                return 0;
            }
        }
        catch (InvalidDataException fault)
        {
            throw _packed.IsAtMark ? CutOff(fault) : Refuse("The body of the request is not valid gzip, though its Content-Encoding says gzip.", fault);
        }

        _length += count;
        return _length <= _limit ? count : throw RequestBody.TooLarge(_limit);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask RequireMarkAsync(ReadOnlyMemory<byte> begin, CancellationToken cancellationToken)
    {
        byte[] end = new byte[MarkedGzip.Mark.Length + 1];
        int length = Math.Min(begin.Length, end.Length);
        begin[..length].CopyTo(end);
        length += await _gzip.ReadAtLeastAsync(end.AsMemory(length), end.Length - length, throwOnEndOfStream: false, cancellationToken);
        if (!end.AsSpan(0, length).SequenceEqual(MarkedGzip.Mark))
        {
            throw CutOff(null);
        }
    }

    private static RequestRefusedException CutOff(Exception? cause) =>
        Refuse("The gzip body of the request is cut off, or something else follows its end. Send complete gzip members and nothing more.", cause);

    private static RequestRefusedException Refuse(string message, Exception? cause) =>
        new(new GatewayError(StatusCodes.Status400BadRequest, ErrorCodes.Invalid, message), cause);
}
