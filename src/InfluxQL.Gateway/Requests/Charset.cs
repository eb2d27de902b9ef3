using System.Text;
using Microsoft.Extensions.Primitives;

namespace InfluxQL.Gateway.Requests;

/// <summary>How the bytes of a body stand for text. What stands for nothing is refused, never replaced.</summary>
internal static class Charset
{
    /// <summary>What counts where nothing is said.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encoding of a parameter <c>charset</c>; UTF-8 where there is none.</summary>
    /// <exception cref="Errors.RequestRefusedException">It is not known (415).</exception>
    public static Encoding Find(StringSegment name)
    {
        if (!name.HasValue || name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        try
        {
            return Encoding.GetEncoding(name.ToString().Trim('"'), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw RequestFaults.UnsupportedType($"The charset {name} is not known. Send UTF-8.");
        }
    }

    /// <summary>The text of bytes, without a mark of the byte order at its beginning.</summary>
    /// <param name="encoding">The encoding.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="place">Where they stand, as the beginning of a sentence: <c>The body of the request</c>.</param>
    /// <exception cref="Errors.RequestRefusedException">They are not in the encoding (400).</exception>
    public static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes, string place)
    {
        try
        {
            string text = encoding.GetString(bytes);
            return text is ['\uFEFF', ..] ? text[1..] : text;
        }
        catch (DecoderFallbackException exception)
        {
            throw RequestFaults.Malformed($"{place} is not {encoding.WebName}: the byte at offset {Math.Max(exception.Index, 0)} belongs to no character.", exception);
        }
    }
}
