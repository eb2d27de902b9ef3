using System.Globalization;
using System.Security;
using System.Text;
using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Repl.Pictures;

/// <summary>Makes a picture (SVG) of what a terminal shows.</summary>
internal sealed class ScreenPicture
{
    private const double CellWidth = 8.4;
    private const int CellHeight = 18;
    private const int Margin = 14;

    private readonly StringBuilder _shapes = new();

    /// <summary>Makes the picture.</summary>
    /// <param name="screen">The lines with the escape sequences of styles.</param>
    /// <param name="columns">How wide the terminal is.</param>
    /// <param name="title">What the picture shows, for people who do not see it.</param>
    /// <param name="cursor">Column and row of the cursor; null for none.</param>
    public static string Draw(string screen, int columns, string title, (int Column, int Row)? cursor)
    {
        var picture = new ScreenPicture();
        string[] lines = screen.Split('\n');
        var style = new PictureStyle();
        for (int row = 0; row < lines.Length; row++)
        {
            style = picture.DrawLine(lines[row], row, style);
        }

        if (cursor is { } place)
        {
            picture.AddRectangle(place.Column, place.Row, 1, "#d7dae0", 0.55);
        }

        string width = Number((columns * CellWidth) + (2 * Margin));
        int height = (lines.Length * CellHeight) + (2 * Margin);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="{SecurityElement.Escape(title)}">
            <title>{SecurityElement.Escape(title)}</title>
            <rect width="100%" height="100%" rx="8" fill="#1d2026"/>
            <g font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" font-size="14" xml:space="preserve">
            {picture._shapes.ToString().TrimEnd('\n')}
            </g>
            </svg>

            """.ReplaceLineEndings("\n");
    }

    private PictureStyle DrawLine(string line, int row, PictureStyle style)
    {
        int column = 0;
        int offset = 0;
        while (offset < line.Length)
        {
            if (line[offset] == '\u001b')
            {
                int end = line.IndexOf('m', offset);
                style = style.After(line[(offset + 2)..end]);
                offset = end + 1;
                continue;
            }

            int next = line.IndexOf('\u001b', offset);
            string text = next < 0 ? line[offset..] : line[offset..next];
            int width = 0;
            foreach (Rune rune in text.EnumerateRunes())
            {
                width += DisplayWidth.Of(rune);
            }

            DrawRun(text, column, row, width, style);
            column += width;
            offset += text.Length;
        }

        return style;
    }

    private void DrawRun(string text, int column, int row, int width, PictureStyle style)
    {
        if (style.Paper is { } paper)
        {
            AddRectangle(column, row, width, paper, 1);
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            // Blanks at the ends would let viewers stretch the rest.
            int blanks = text.Length - text.TrimStart().Length;
            string shown = text.Trim();
            int shownWidth = width - (text.Length - shown.Length);
            string attributes = $"{(style.IsBold ? " font-weight=\"bold\"" : string.Empty)}{(style.IsItalic ? " font-style=\"italic\"" : string.Empty)}{(style.IsFaint ? " opacity=\"0.6\"" : string.Empty)}";
            _shapes.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(column + blanks)}\" y=\"{Y(row) + 14}\" textLength=\"{Number(shownWidth * CellWidth)}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{style.Ink}\"{attributes}>{SecurityElement.Escape(shown)}</text>\n");
        }

        if (style.IsUnderlined)
        {
            AddUnderline(column, row, width, style);
        }
    }

    private void AddRectangle(int column, int row, int width, string color, double opacity) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(column)}\" y=\"{Y(row)}\" width=\"{Number(width * CellWidth)}\" height=\"{CellHeight}\" fill=\"{color}\"{(opacity < 1 ? $" opacity=\"{Number(opacity)}\"" : string.Empty)}/>\n");

    private void AddUnderline(int column, int row, int width, PictureStyle style)
    {
        double y = Y(row) + 16.5;
        var path = new StringBuilder($"M{X(column)} {Number(y)}");
        if (style.IsCurly)
        {
            path.Append(CultureInfo.InvariantCulture, $" q{Number(CellWidth / 4)} -2.5 {Number(CellWidth / 2)} 0");
            for (int i = 1; i < width * 2; i++)
            {
                path.Append(CultureInfo.InvariantCulture, $" t{Number(CellWidth / 2)} 0");
            }
        }
        else
        {
            path.Append(CultureInfo.InvariantCulture, $" h{Number(width * CellWidth)}");
        }

        _shapes.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{style.UnderlineColor ?? style.Ink}\" stroke-width=\"1.2\"/>\n");
    }

    private static string X(int column) => Number(Margin + (column * CellWidth));

    private static int Y(int row) => Margin + (row * CellHeight);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
