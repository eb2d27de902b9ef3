using System.Text;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Terminal;

/// <summary>Puts a row together of pieces in different styles.</summary>
/// <param name="palette">The sequences of the styles.</param>
/// <param name="columns">How many columns the row may take; what is longer is cut off.</param>
internal sealed class RowBuilder(Palette palette, int columns)
{
    private const string Plain = "\u001b[0m";

    private readonly StringBuilder _content = new();
    private CellStyle _style;

    /// <summary>How many columns are taken.</summary>
    public int Width { get; private set; }

    /// <summary>Adds what takes some columns, if they are there.</summary>
    public void Add(ReadOnlySpan<char> text, int width, CellStyle style)
    {
        if (Width + width > columns)
        {
            return;
        }

        if (style != _style)
        {
            _content.Append(style == default ? Plain : palette[style]);
            _style = style;
        }

        _content.Append(text);
        Width += width;
    }

    /// <summary>Adds a text, made visible; what does not fit is replaced by an ellipsis.</summary>
    public void Add(string text, CellStyle style)
    {
        DisplayLine line = DisplayLine.Of(text);
        int room = columns - Width;
        if (line.Width <= room)
        {
            Add(line.Slice(0, line.Width), line.Width, style);
        }
        else if (room > 0)
        {
            string part = line.Slice(0, room - 1);
            Add(part, DisplayLine.Of(part).Width, style);
            Add("…", 1, style);
        }
    }

    /// <summary>Adds blanks up to a column.</summary>
    public void PadTo(int column, CellStyle style = default)
    {
        int blanks = Math.Min(column, columns) - Width;
        if (blanks > 0)
        {
            Add(new string(' ', blanks), blanks, style);
        }
    }

    /// <summary>The row.</summary>
    public FrameRow ToRow()
    {
        if (_style != default)
        {
            _content.Append(Plain);
            _style = default;
        }

        return new FrameRow(_content.ToString(), Width);
    }
}
