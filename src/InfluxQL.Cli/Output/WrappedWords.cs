using InfluxQL.Cli.Rendering;

namespace InfluxQL.Cli.Output;

/// <summary>Writes words on lines that fit a width.</summary>
internal static class WrappedWords
{
    /// <summary>Writes a sentence, or pieces that had better stay whole, with blanks between them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="words">The words, which may hold any character.</param>
    /// <param name="width">Columns of the terminal, or null.</param>
    /// <param name="mark">What ends a word that is too long for a line.</param>
    /// <param name="sequence">The style of all words, or null.</param>
    public static void Write(TextWriter writer, IEnumerable<string> words, int? width, char mark, string? sequence = null)
    {
        var style = new AnsiStyle(sequence is not null);
        int room = Math.Max(1, width ?? int.MaxValue);
        int column = 0;
        foreach (string word in words)
        {
            CellText text = CellText.Of(word).Cut(room, mark);
            if (column > 0 && column + 1 + text.Width > room)
            {
                writer.WriteLine();
                column = 0;
            }

            writer.Write(column > 0 ? " " : string.Empty);
            writer.Write(sequence is null ? text.Text : style.Paint(sequence, text.Text));
            column += text.Width + (column > 0 ? 1 : 0);
        }

        writer.WriteLine();
    }
}
