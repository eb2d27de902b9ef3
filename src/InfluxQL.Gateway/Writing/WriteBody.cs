using System.Buffers;
using InfluxQL.Diagnostics;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.LineProtocol;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Writing;

/// <summary>
/// The lines of a write on their way: read from the client in parts, checked where that is asked for, and given out as
/// parts that may be sent.
/// </summary>
internal sealed class WriteBody(Stream body, LineProtocolFilter? filter) : IDisposable
{
    /// <summary>The size up to which a body is checked as a whole before anything of it is sent.</summary>
    public const int CheckedAsWhole = 1024 * 1024;

    private const int PartSize = 64 * 1024;

    private readonly PooledBuffer _ready = new();
    private byte[]? _part = ArrayPool<byte>.Shared.Rent(PartSize);
    private long _read;
    private bool _isAtEnd;
    private bool _hasSent;

    /// <summary>The length of the body where it is known because all of it is there; else null.</summary>
    public long? Length => _isAtEnd && !_hasSent ? _ready.Length : null;

    /// <summary>Reads as much as is checked as a whole, or all.</summary>
    /// <exception cref="RequestRefusedException">A line is refused, or the body cannot be read.</exception>
    public async ValueTask ReadAheadAsync(CancellationToken cancellationToken)
    {
        while (filter is not null && !_isAtEnd && _read <= CheckedAsWhole)
        {
            await ReadPartAsync(cancellationToken);
        }
    }

    /// <summary>Writes everything to a server.</summary>
    /// <exception cref="RequestRefusedException">A line is refused, or the body cannot be read. What was written is not complete.</exception>
    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_ready.Length > 0)
            {
                _hasSent = true;
                await destination.WriteAsync(_ready.Written, cancellationToken);
                _ready.Clear();
            }

            if (_isAtEnd)
            {
                return;
            }

            await ReadPartAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ready.Dispose();
        filter?.Dispose();
        if (_part is { } part)
        {
            _part = null;
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    private async ValueTask ReadPartAsync(CancellationToken cancellationToken)
    {
        int count = await body.ReadAsync(_part, cancellationToken);
        _isAtEnd = count == 0;
        _read += count;
        ReadOnlySpan<byte> bytes = _part.AsSpan(0, count);
        if (filter is null)
        {
            _ready.Write(bytes);
        }
        else if (!(_isAtEnd ? filter.Complete(_ready) : filter.Append(bytes, _ready)))
        {
            throw Refuse(filter.Error!);
        }
    }

    private RequestRefusedException Refuse(LineProtocolError error) => new(new GatewayError(
        StatusCodes.Status400BadRequest,
        ErrorCodes.Invalid,
        $"{error.Message}. {(_hasSent ? "Lines before it may have been written." : "Nothing was written.")}")
    {
        Diagnostics = [Diagnostic.Create(error.Rule, default)],
    });
}
