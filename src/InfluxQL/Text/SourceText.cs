using System.Text;

namespace InfluxQL.Text;

/// <summary>
/// A text that never changes, with its lines. Offsets and lengths are UTF-16 code units; a line ends with
/// <c>\n</c>, <c>\r\n</c> or <c>\r</c>. Instances may be shared between threads.
/// </summary>
public sealed class SourceText
{
    private readonly string _text;
    private TextLineCollection? _lines;

    private SourceText(string text) => _text = text;

    /// <summary>Wraps a string.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SourceText From(string text) => new(text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>The code unit at an offset.</summary>
    /// <exception cref="IndexOutOfRangeException">The offset is outside the text.</exception>
    public char this[int position] => _text[position];

    /// <summary>The lines; found at the first use.</summary>
    public TextLineCollection Lines
    {
        get
        {
            TextLineCollection? lines = Volatile.Read(ref _lines);
            if (lines is null)
            {
                // Two threads may both look for the lines; everybody sees the table that was stored first.
                var found = new TextLineCollection(_text);
                lines = Interlocked.CompareExchange(ref _lines, found, null) ?? found;
            }

            return lines;
        }
    }

    /// <summary>The whole text, without a copy.</summary>
    public override string ToString() => _text;

    /// <summary>A part of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string ToString(TextSpan span)
    {
        CheckSpan(span, nameof(span));
        return span.Length == _text.Length ? _text : _text.Substring(span.Start, span.Length);
    }

    /// <summary>The line and character of an offset.</summary>
    /// <param name="position">Offset in UTF-16 code units; the end of the text is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside the text.</exception>
    public LinePosition GetLinePosition(int position)
    {
        TextLineCollection lines = Lines;
        int line = lines.IndexOf(position);
        return new LinePosition(line, position - lines[line].Start);
    }

    /// <summary>The offset of a line and character.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such line, or the line is shorter.</exception>
    public int GetPosition(LinePosition position)
    {
        TextLineCollection lines = Lines;
        if (position.Line >= lines.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(position));
        }

        TextLine line = lines[position.Line];
        if (position.Character > line.EndIncludingLineBreak - line.Start)
        {
            throw new ArgumentOutOfRangeException(nameof(position));
        }

        return line.Start + position.Character;
    }

    /// <summary>The lines and characters of a span's start and end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public LinePositionSpan GetLinePositionSpan(TextSpan span)
    {
        CheckSpan(span, nameof(span));
        return new LinePositionSpan(GetLinePosition(span.Start), GetLinePosition(span.End));
    }

    /// <summary>
    /// The text after some edits. All spans refer to this text, in any order; insertions at one place keep
    /// the order in which they are given.
    /// </summary>
    /// <returns>This instance if there is no change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span reaches beyond the text.</exception>
    /// <exception cref="ArgumentException">Two changes overlap.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        if (changes is null)
        {
            throw new ArgumentNullException(nameof(changes));
        }

        // OrderBy is stable, which keeps insertions at one place in order. The insertion goes first.
        TextChange[] ordered = changes.OrderBy(c => c.Span).ToArray();
        if (ordered.Length == 0)
        {
            return this;
        }

        var builder = new StringBuilder(_text.Length);
        int position = 0;
        foreach (TextChange change in ordered)
        {
            CheckSpan(change.Span, nameof(changes));
            if (change.Span.Start < position)
            {
                throw new ArgumentException($"The change at {change.Span} overlaps the one before it.", nameof(changes));
            }

            builder.Append(_text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return new SourceText(builder.Append(_text, position, _text.Length - position).ToString());
    }

    private void CheckSpan(TextSpan span, string parameter)
    {
        if (span.End > _text.Length)
        {
            throw new ArgumentOutOfRangeException(parameter, $"{span} reaches beyond the text, which ends at {_text.Length}.");
        }
    }
}
