using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.Mapping;
using InfluxQL.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Layout;

/// <summary>
/// Lays a query out in the literal that it stands in. A query on one line stays there unless its literal is one of
/// several lines; white space at the ends, and the indentation of a verbatim literal's lines, stay.
/// </summary>
internal static class QueryLayout
{
    private const int NoLimit = int.MaxValue;

    /// <summary>The changes of the source; none where the query is laid out already, or cannot be.</summary>
    public static ImmutableArray<TextChange> Format(EmbeddedText query)
    {
        string text = query.Text;
        string core = text.Trim();
        if (core.Length == 0 || query.TrustedLength != int.MaxValue)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        bool hasLines = HasLines(query, core);
        FormatResult result = QueryFormatter.Format(core, new FormatOptions
        {
            Width = hasLines ? FormatOptions.Default.Width : NoLimit,
            NewLine = NewLineOf(query),
        });
        if (!result.IsFormatted || !result.HasChanged || (!hasLines && result.Text.IndexOf('\n') >= 0))
        {
            return ImmutableArray<TextChange>.Empty;
        }

        string indentation = hasLines ? IndentationOf(query, core) : string.Empty;
        if (indentation.Length > 0 && core.IndexOf("/*", StringComparison.Ordinal) >= 0)
        {
            // The lines of a comment would be indented again each time.
            return ImmutableArray<TextChange>.Empty;
        }

        string formatted = indentation.Length == 0 ? result.Text : result.Text.Replace("\n", "\n" + indentation);
        if (formatted == core)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        return Write(query, text.IndexOf(core, StringComparison.Ordinal), LayoutEdits.Between(core, formatted));
    }

    // Edit by edit, so that the escapes of what stays are those that somebody wrote.
    private static ImmutableArray<TextChange> Write(EmbeddedText query, int offset, IReadOnlyList<InfluxQL.Text.TextChange>? edits)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (InfluxQL.Text.TextChange edit in edits ?? [])
        {
            ImmutableArray<TextChange> written = query.TryReplace(offset + edit.Span.Start, edit.Span.Length, edit.NewText);
            if (written.IsDefault)
            {
                return ImmutableArray<TextChange>.Empty;
            }

            changes.AddRange(written);
        }

        return changes.ToImmutable();
    }

    private static bool HasLines(EmbeddedText query, string core)
    {
        bool isRaw = false;
        foreach (EmbeddedPiece piece in query.Pieces)
        {
            if (piece.Kind == PieceKind.Literal)
            {
                if (piece.Form == LiteralForm.SingleLineRaw)
                {
                    return false;
                }

                isRaw |= piece.Form == LiteralForm.MultiLineRaw;
            }
        }

        return isRaw || core.IndexOf('\n') >= 0;
    }

    private static string NewLineOf(EmbeddedText query)
    {
        // The lines of these two forms are those of the file; in others the text says it.
        bool isOfFile = query.Pieces.Any(piece => piece.Kind == PieceKind.Literal && piece.Form is LiteralForm.MultiLineRaw or LiteralForm.Verbatim);
        string text = isOfFile ? query.Expression.SyntaxTree.ToString() : query.Text;
        int end = text.IndexOf('\n');
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    // A raw literal takes its indentation out by itself; in a verbatim one it is a part of the text.
    private static string IndentationOf(EmbeddedText query, string core)
    {
        int line = core.IndexOf('\n') + 1;
        if (line == 0 || !query.Pieces.All(piece => piece.Kind != PieceKind.Literal || piece.Form == LiteralForm.Verbatim))
        {
            return string.Empty;
        }

        // A query that begins on a line of its own has its indentation there.
        string text = query.Text;
        int start = text.IndexOf(core, StringComparison.Ordinal);
        if (text.LastIndexOf('\n', Math.Max(start - 1, 0), start) is var own and >= 0)
        {
            return text.Substring(own + 1, start - own - 1);
        }

        string? least = null;
        foreach (string other in core.Substring(line).Split('\n').Where(other => other.Trim().Length > 0))
        {
            string indentation = other.Substring(0, other.Length - other.TrimStart(' ', '\t').Length);
            least = least is null || indentation.Length < least.Length ? indentation : least;
        }

        return least ?? string.Empty;
    }
}
