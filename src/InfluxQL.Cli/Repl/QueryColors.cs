using System.Text;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl;

/// <summary>Queries in the colours of the line editor.</summary>
internal static class QueryColors
{
    private const string Reset = "\u001b[0m";

    /// <summary>A text with escape sequences, or as it is where the session uses no colours. Each line stands for itself.</summary>
    public static string Paint(string text, ReplSession session)
    {
        if (!session.Streams.UsesColor)
        {
            return text;
        }

        var palette = new Palette(new TerminalFeatures(HasColor: true, HasCurlyUnderline: false));
        var painted = new StringBuilder(text.Length * 2);
        int position = 0;
        foreach (ColoredSpan span in new QueryTextAnalysis(session.Queries.Services(text), text).Colors)
        {
            painted.Append(text, position, span.Start - position);
            string word = text.Substring(span.Start, span.Length);
            painted.Append(span.Color == TextColor.Plain || word.Contains('\n', StringComparison.Ordinal)
                ? word
                : $"{palette[new CellStyle(span.Color)]}{word}{Reset}");
            position = span.Start + span.Length;
        }

        return painted.Append(text, position, text.Length - position).ToString();
    }
}
