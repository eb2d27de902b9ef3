using System.IO.Compression;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Protection;

/// <summary>
/// The body of a request that came in gzip, unpacked as it is read: bounded in size, however well it is packed, and
/// never taken for complete where its end is missing.
/// </summary>
internal sealed class UnpackedBody(ReceivedBody packed, long limit) : ReadOnlyStream
{
    private readonly GZipStream _gzip = new(packed, CompressionMode.Decompress);
    private long _length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count;
        try
        {
            count = await _gzip.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException fault)
        {
            throw Refuse("The body of the request is not valid gzip, though its Content-Encoding says gzip.", fault);
        }

        // The framework takes a stream that breaks off for one that ends. Its last four bytes are the size of what is
        // packed, modulo 2^32, so what is missing is seen there.
        if (count == 0 && buffer.Length > 0 && packed.LastFour != (uint)_length)
        {
            throw Refuse("The gzip body of the request is cut off, or more follows its end. Send one complete gzip member.");
        }

        _length += count;
        return _length <= limit ? count : throw RequestBody.TooLarge(limit);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private static RequestRefusedException Refuse(string message, Exception? cause = null) =>
        new(new GatewayError(StatusCodes.Status400BadRequest, ErrorCodes.Invalid, message), cause);
}
