using System.Globalization;
using System.Text;

namespace InfluxQL.Gateway.Faults;

/// <summary>A request as its bytes came.</summary>
/// <param name="Head">The request line and the headers.</param>
/// <param name="Body">The body.</param>
/// <param name="IsComplete">Whether the body came to its end.</param>
internal sealed record RawRequest(string Head, byte[] Body, bool IsComplete)
{
    /// <summary>Reads a request; null where the client closes the connection before another.</summary>
    public static async Task<RawRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await ReadByteAsync(stream, cancellationToken) is not { } value)
            {
                return null;
            }

            head.Append((char)value);
        }

        string text = head.ToString();
        using var body = new MemoryStream();
        bool isComplete = text.Contains("\r\nTransfer-Encoding: chunked\r\n", StringComparison.OrdinalIgnoreCase)
            ? await ReadChunksAsync(stream, body, cancellationToken)
            : await ReadBytesAsync(stream, body, LengthOf(text), cancellationToken);
        return new RawRequest(text, body.ToArray(), isComplete);
    }

    private static int LengthOf(string head)
    {
        const string Name = "\r\nContent-Length: ";
        int start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(head.AsSpan(start + Name.Length, head.IndexOf('\r', start + Name.Length) - start - Name.Length), CultureInfo.InvariantCulture);
    }

    private static async Task<bool> ReadChunksAsync(Stream stream, MemoryStream body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var line = new StringBuilder();
            while (!line.ToString().EndsWith("\r\n", StringComparison.Ordinal))
            {
                if (await ReadByteAsync(stream, cancellationToken) is not { } value)
                {
                    return false;
                }

                line.Append((char)value);
            }

            int length = int.Parse(line.ToString().Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (!await ReadBytesAsync(stream, body, length, cancellationToken) || !await ReadBytesAsync(stream, Stream.Null, 2, cancellationToken))
            {
                return false;
            }

            if (length == 0)
            {
                return true;
            }
        }
    }

    private static async Task<bool> ReadBytesAsync(Stream stream, Stream body, int length, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[length];
        int count = await stream.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken);
        await body.WriteAsync(bytes.AsMemory(0, count), cancellationToken);
        return count == length;
    }

    private static async Task<byte?> ReadByteAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] one = new byte[1];
        return await stream.ReadAsync(one, cancellationToken) == 0 ? null : one[0];
    }
}
