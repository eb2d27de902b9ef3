using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes the lines of a span with the span underlined, cut to the width of the terminal.</summary>
internal sealed class SourceExcerpt(TextWriter writer, AnsiStyle style, int width)
{
    private const int MaxLines = 4;

    // Of a line of a megabyte only what may be shown is laid out.
    private const int CodeUnitsBefore = 500;
    private const int CodeUnitsAfter = 2000;

    /// <summary>How many lines of a file stand before the text, for the numbers of lines.</summary>
    public int LinesBefore { get; init; }

    /// <summary>Writes the lines of a span.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The span, in UTF-16 code units.</param>
    /// <param name="color">The escape sequence of the underline; ignored without colours.</param>
    public void Write(SourceText text, TextSpan span, string color)
    {
        int first = text.Lines.IndexOf(span.Start);
        int last = LastLine(text, span, first);
        int gutter = (LinesBefore + last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        bool elides = last - first + 1 > MaxLines;
        for (int number = first; number <= last; number++)
        {
            if (elides && number == first + 2)
            {
                writer.WriteLine(style.Paint(AnsiStyle.Gutter, $"  {new string('.', gutter)} |"));
                number = last;
            }

            WriteLine(text, text.Lines[number], span, gutter, color, number > first);
        }
    }

    /// <summary>The line of the last character of the span, not the line after it.</summary>
    private static int LastLine(SourceText text, TextSpan span, int first)
    {
        int last = text.Lines.IndexOf(span.End);
        return last > first && text.Lines[last].Start == span.End ? last - 1 : last;
    }

    private void WriteLine(SourceText text, TextLine line, TextSpan span, int gutter, string color, bool skipsBlanks)
    {
        int start = Math.Clamp(span.Start, line.Start, line.End);
        int end = Math.Clamp(span.End, start, line.End);
        if (skipsBlanks)
        {
            while (start < end && text[start] is ' ' or '\t')
            {
                start++;
            }
        }

        int from = Math.Max(line.Start, start - CodeUnitsBefore);
        int to = Math.Min(line.End, start + CodeUnitsAfter);
        from = from > line.Start && char.IsLowSurrogate(text[from]) ? from - 1 : from;
        to = to < line.End && char.IsLowSurrogate(text[to]) ? to + 1 : to;
        DisplayLine display = DisplayLine.Of(text.ToString(TextSpan.FromBounds(from, to)));
        int startColumn = display.ColumnOf(start - from);
        int endColumn = Math.Max(startColumn + 1, display.EndColumnOf(Math.Min(end, to) - from));
        Window window = Window.Around(display.Width, startColumn, endColumn, width - gutter - 5, from > line.Start, to < line.End);

        string number = (LinesBefore + line.LineNumber + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(gutter);
        string before = window.CutsStart ? "\u2026" : string.Empty;
        string after = window.CutsEnd ? "\u2026" : string.Empty;
        writer.Write(style.Paint(AnsiStyle.Gutter, $"  {number} |"));
        writer.WriteLine($" {before}{display.Slice(window.From, window.To)}{after}".TrimEnd());

        int visibleStart = Math.Clamp(startColumn, window.From, window.To);
        int visibleEnd = Math.Clamp(endColumn, visibleStart + 1, Math.Max(visibleStart + 1, window.To));
        writer.Write(style.Paint(AnsiStyle.Gutter, $"  {new string(' ', gutter)} |"));
        writer.Write(new string(' ', 1 + before.Length + visibleStart - window.From));
        writer.WriteLine(style.Paint(color, new string('^', visibleEnd - visibleStart)));
    }

    /// <summary>The columns of a line that are shown.</summary>
    private readonly record struct Window(int From, int To, bool CutsStart, bool CutsEnd)
    {
        public static Window Around(int lineWidth, int start, int end, int room, bool moreBefore, bool moreAfter)
        {
            if (lineWidth <= room && !moreBefore && !moreAfter)
            {
                return new Window(0, lineWidth, false, false);
            }

            // A third of the room shows what comes before, more where the end of the line leaves some; two columns are for the dots.
            int inner = room - 2;
            int before = Math.Max(inner / 3, inner - Math.Max(end - start, lineWidth - start));
            int from = Math.Max(0, Math.Min(start, start - before));
            int to = Math.Min(lineWidth, from + inner);
            return new Window(from, to, from > 0 || moreBefore, to < lineWidth || moreAfter);
        }
    }
}
