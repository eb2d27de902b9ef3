using System.Buffers;
using System.Text;
using InfluxQL.Gateway.Streams;

namespace InfluxQL.Gateway.Responses;

/// <summary>Writes fields of CSV with quotes where Go's <c>encoding/csv</c> sets them.</summary>
internal static class CsvField
{
    private static readonly SearchValues<byte> s_quoted = SearchValues.Create(",\"\r\n"u8);

    /// <summary>Writes a field.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">UTF-8.</param>
    public static void Write(PooledBuffer output, ReadOnlySpan<byte> text)
    {
        if (!NeedsQuotes(text))
        {
            output.Write(text);
            return;
        }

        output.Write("\""u8);
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            output.Write(text[..quote]);
            output.Write("\"\""u8);
        }

        output.Write(text);
        output.Write("\""u8);
    }

    private static bool NeedsQuotes(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        if (text.IndexOfAny(s_quoted) >= 0 || text.SequenceEqual("\\."u8))
        {
            return true;
        }

        Rune.DecodeFromUtf8(text, out Rune first, out _);
        return Rune.IsWhiteSpace(first);
    }
}
