using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InfluxQL.Gateway.Servers;

/// <summary>An answer as it came over the wire, its body without the framing of chunks.</summary>
internal sealed record RawResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as text, unpacked where it is packed.</summary>
    public string Text
    {
        get
        {
            if (Header("Content-Encoding") != "gzip")
            {
                return Encoding.UTF8.GetString(Body);
            }

            using var reader = new StreamReader(new GZipStream(new MemoryStream(Body), CompressionMode.Decompress));
            return reader.ReadToEnd();
        }
    }

    /// <summary>A header's value; null where it is missing.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>
/// Sends the bytes of a request as they are and reads the answer: for requests that no client library would send, or
/// would send otherwise.
/// </summary>
internal static class RawHttp
{
    // A bound on hanging, far above what any answer takes.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request over a connection of its own and reads one answer.</summary>
    /// <param name="server">The server.</param>
    /// <param name="request">Head and body.</param>
    /// <exception cref="EndOfStreamException">The server closed the connection before the answer was complete.</exception>
    public static async Task<RawResponse> SendAsync(Uri server, ReadOnlyMemory<byte> request)
    {
        using var limit = new CancellationTokenSource(s_limit);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Parse(server.Host), server.Port, limit.Token);
        NetworkStream stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request, limit.Token);
        }
        catch (IOException)
        {
            // A server may refuse a request before it has read it all; its answer can be there nevertheless.
        }

        bool isHead = request.Span.StartsWith("HEAD "u8);
        return await new Reader(stream, limit.Token).ReadAsync(isHead);
    }

    private sealed class Reader(Stream stream, CancellationToken cancellationToken)
    {
        private readonly List<byte> _bytes = [];
        private int _position;

        public async Task<RawResponse> ReadAsync(bool isHead)
        {
            int status;
            Dictionary<string, string> headers;
            do
            {
                string statusLine = await ReadLineAsync();
                status = int.Parse(statusLine.Split(' ')[1], CultureInfo.InvariantCulture);
                headers = await ReadHeadersAsync();
            }
            while (status == 100);

            byte[] body = isHead || status is 204 or 304 ? []
                : headers.TryGetValue("Transfer-Encoding", out string? coding) && coding == "chunked" ? await ReadChunksAsync()
                : headers.TryGetValue("Content-Length", out string? length) ? await ReadBytesAsync(int.Parse(length, CultureInfo.InvariantCulture))
                : await ReadToEndAsync();
            return new RawResponse(status, headers, body);
        }

        private async Task<Dictionary<string, string>> ReadHeadersAsync()
        {
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (await ReadLineAsync() is { Length: > 0 } line)
            {
                int colon = line.IndexOf(':');
                string name = line[..colon];
                string value = line[(colon + 1)..].Trim();
                headers[name] = headers.TryGetValue(name, out string? other) ? $"{other}, {value}" : value;
            }

            return headers;
        }

        private async Task<byte[]> ReadChunksAsync()
        {
            var body = new List<byte>();
            while (true)
            {
                string line = await ReadLineAsync();
                Utf8Parser.TryParse(Encoding.ASCII.GetBytes(line.Split(';')[0]), out int size, out _, 'x');
                body.AddRange(await ReadBytesAsync(size));
                await ReadLineAsync();
                if (size == 0)
                {
                    return [.. body];
                }
            }
        }

        private async Task<byte[]> ReadBytesAsync(int count)
        {
            while (_bytes.Count - _position < count)
            {
                await FillAsync();
            }

            byte[] bytes = [.. _bytes.GetRange(_position, count)];
            _position += count;
            return bytes;
        }

        private async Task<byte[]> ReadToEndAsync()
        {
            while (await TryFillAsync())
            {
            }

            return [.. _bytes.Skip(_position)];
        }

        private async Task<string> ReadLineAsync()
        {
            int end;
            while ((end = _bytes.IndexOf((byte)'\n', _position)) < 0)
            {
                await FillAsync();
            }

            string line = Encoding.Latin1.GetString([.. _bytes.GetRange(_position, end - _position)]).TrimEnd('\r');
            _position = end + 1;
            return line;
        }

        private async Task FillAsync()
        {
            if (!await TryFillAsync())
            {
                throw new EndOfStreamException("The server closed the connection in the middle of its answer.");
            }
        }

        private async Task<bool> TryFillAsync()
        {
            byte[] buffer = new byte[16384];
            int read;
            try
            {
                read = await stream.ReadAsync(buffer, cancellationToken);
            }
            catch (IOException exception)
            {
                throw new EndOfStreamException("The server reset the connection in the middle of its answer.", exception);
            }

            _bytes.AddRange(buffer.AsSpan(0, read));
            return read > 0;
        }
    }
}
