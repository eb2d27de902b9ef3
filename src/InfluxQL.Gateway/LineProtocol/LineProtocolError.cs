using System.Text;
using InfluxQL.Diagnostics;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>The first line of a write that its server would refuse, and why.</summary>
/// <param name="Rule">The rule that the line breaks.</param>
/// <param name="Line">The line in the body, from 1.</param>
/// <param name="Column">The character in that line, in UTF-16 code units, from 1.</param>
/// <param name="Offset">The byte in the body, unpacked, from 0.</param>
/// <param name="Excerpt">What stands there: a part of the line, without control characters.</param>
internal sealed record LineProtocolError(DiagnosticDescriptor Rule, long Line, int Column, long Offset, string Excerpt)
{
    private const int BytesBefore = 40;
    private const int BytesAfter = 40;

    /// <summary>
    /// The text for the client. It begins as InfluxDB 1.x begins it: Telegraf gives up on lines whose error says
    /// <c>unable to parse</c>, and sends them again and again with any other text.
    /// </summary>
    public string Message => $"unable to parse '{Excerpt}': line {Line}, column {Column}: {Rule.MessageFormat} ({Rule.Id})";

    /// <summary>Describes a refused line.</summary>
    /// <param name="verdict">What was found.</param>
    /// <param name="line">The line, which may have line feeds inside strings.</param>
    /// <param name="number">The number of its first line in the body.</param>
    /// <param name="offset">The offset of its first byte in the body.</param>
    public static LineProtocolError Of(LineVerdict verdict, ReadOnlySpan<byte> line, long number, long offset)
    {
        ReadOnlySpan<byte> before = line[..verdict.Position];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new LineProtocolError(
            verdict.Rule!,
            number + before.Count((byte)'\n'),
            Encoding.UTF8.GetCharCount(before[lineStart..]) + 1,
            offset + verdict.Position,
            Cut(line, verdict.Position));
    }

    private static string Cut(ReadOnlySpan<byte> line, int position)
    {
        int from = Math.Max(0, position - BytesBefore);
        int to = Math.Min(line.Length, position + BytesAfter);
        while (from > 0 && from < position && (line[from] & 0xC0) == 0x80)
        {
            from++;
        }

        while (to > position && to < line.Length && (line[to] & 0xC0) == 0x80)
        {
            to--;
        }

        var text = new StringBuilder(to - from + 2).Append(from > 0 ? "…" : string.Empty);
        foreach (char c in Encoding.UTF8.GetString(line[from..to]))
        {
            text.Append(char.IsControl(c) ? '\uFFFD' : c);
        }

        return text.Append(to < line.Length ? "…" : string.Empty).ToString();
    }
}
