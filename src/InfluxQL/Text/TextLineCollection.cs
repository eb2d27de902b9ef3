using System.Collections;

namespace InfluxQL.Text;

/// <summary>The lines of a text. A text has at least one line, and one more after each line break.</summary>
public sealed class TextLineCollection : IReadOnlyList<TextLine>
{
    private readonly string _text;
    private readonly int[] _starts;

    internal TextLineCollection(string text)
    {
        _text = text;
        _starts = FindStarts(text);
    }

    /// <summary>Number of lines, one or more.</summary>
    public int Count => _starts.Length;

    /// <summary>The line with a number.</summary>
    /// <param name="index">The line's number; the first is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextLine this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_starts.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            int start = _starts[index];
            if (index == _starts.Length - 1)
            {
                return new TextLine(index, start, _text.Length, _text.Length);
            }

            int next = _starts[index + 1];
            int end = next - 1;
            if (end > start && _text[end] == '\n' && _text[end - 1] == '\r')
            {
                end--;
            }

            return new TextLine(index, start, end, next);
        }
    }

    /// <summary>The number of the line that holds a place. A line break belongs to the line that it ends.</summary>
    /// <param name="position">Offset in UTF-16 code units; the end of the text is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside the text.</exception>
    public int IndexOf(int position)
    {
        if ((uint)position > (uint)_text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(position));
        }

        int index = Array.BinarySearch(_starts, position);
        return index >= 0 ? index : ~index - 1;
    }

    /// <inheritdoc/>
    public IEnumerator<TextLine> GetEnumerator()
    {
        for (int i = 0; i < _starts.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int[] FindStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
