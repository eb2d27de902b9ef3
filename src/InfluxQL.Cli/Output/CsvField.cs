using System.Buffers;

namespace InfluxQL.Cli.Output;

/// <summary>Writes fields of CSV with quotes where Go's <c>encoding/csv</c>, and so InfluxDB 1.x, sets them.</summary>
internal static class CsvField
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a field.</summary>
    public static void Write(TextWriter writer, string text)
    {
        if (!NeedsQuotes(text))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    private static bool NeedsQuotes(string text) =>
        text.Length > 0 && (char.IsWhiteSpace(text[0]) || text == "\\." || text.AsSpan().ContainsAny(s_quoted));
}
