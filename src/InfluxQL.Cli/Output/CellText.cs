using System.Buffers;
using System.Globalization;
using System.Text;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Output;

/// <summary>A value as a terminal shows it on one line, with the columns that it takes.</summary>
/// <param name="Text">Nothing in it moves the cursor.</param>
/// <param name="Width">Columns.</param>
internal readonly record struct CellText(string Text, int Width)
{
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create(Enumerable.Range(' ', 0x7F - ' ').Select(value => (char)value).ToArray());

    /// <summary>Makes control characters visible and measures.</summary>
    public static CellText Of(string text)
    {
        if (IsPlain(text))
        {
            return new CellText(text, text.Length);
        }

        string visible = VisibleText.Of(text);
        int width = 0;
        for (int offset = 0; offset < visible.Length;)
        {
            ReadOnlySpan<char> cluster = ClusterAt(visible, offset);
            width += DisplayWidth.OfCluster(cluster);
            offset += cluster.Length;
        }

        return new CellText(visible, width);
    }

    /// <summary>The same in at most some columns; what is cut ends in a mark.</summary>
    /// <param name="columns">At least 1.</param>
    /// <param name="mark">One column wide.</param>
    public CellText Cut(int columns, char mark)
    {
        if (Width <= columns)
        {
            return this;
        }

        int end = LengthOf(Text, 0, columns - 1, out int width);
        return new CellText(Text[..end] + mark, width + 1);
    }

    /// <summary>Pieces of at most some columns; at least one.</summary>
    /// <param name="columns">At least 2, which the widest characters take.</param>
    public IEnumerable<CellText> Wrap(int columns)
    {
        if (Width <= columns)
        {
            yield return this;
            yield break;
        }

        for (int offset = 0; offset < Text.Length;)
        {
            int length = LengthOf(Text, offset, columns, out int width);
            yield return new CellText(Text.Substring(offset, length), width);
            offset += length;
        }
    }

    // How many characters fit some columns.
    private static int LengthOf(string text, int start, int columns, out int width)
    {
        width = 0;
        if (IsPlain(text))
        {
            width = Math.Min(columns, text.Length - start);
            return width;
        }

        int offset = start;
        while (offset < text.Length)
        {
            ReadOnlySpan<char> cluster = ClusterAt(text, offset);
            int wide = DisplayWidth.OfCluster(cluster);
            if (width + wide > columns)
            {
                break;
            }

            width += wide;
            offset += cluster.Length;
        }

        return offset - start;
    }

    private static ReadOnlySpan<char> ClusterAt(string text, int offset)
    {
        ReadOnlySpan<char> rest = text.AsSpan(offset);
        return rest[..Math.Max(1, StringInfo.GetNextTextElementLength(rest))];
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(s_plain);
}
