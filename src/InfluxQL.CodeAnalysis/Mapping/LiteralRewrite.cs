using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>
/// Changes the text of literals in the form that they have. As little as possible is written anew, and what comes out is
/// read again by the compiler's parser: what it does not read as the new text is refused.
/// </summary>
internal readonly struct LiteralRewrite
{
    private readonly EmbeddedText _query;

    public LiteralRewrite(EmbeddedText query)
    {
        _query = query;
    }

    /// <inheritdoc cref="EmbeddedText.TryReplace"/>
    public ImmutableArray<TextChange> TryReplace(int start, int length, string newText)
    {
        string old = _query.Text.Substring(start, length);
        (int prefix, int suffix) = TextAlignment.CommonEnds(old, newText);
        if (prefix + suffix == old.Length && old.Length == newText.Length)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        List<PieceEdit>? edits = Distribute(start + prefix, start + length - suffix, newText.Substring(prefix, newText.Length - prefix - suffix));
        if (edits is null)
        {
            return default;
        }

        ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (IGrouping<ExpressionSyntax, PieceEdit> literal in edits.GroupBy(static edit => edit.Piece.Literal))
        {
            if ((Write(literal.Key, literal, isWhole: false) ?? Write(literal.Key, literal, isWhole: true)) is not { } written)
            {
                return default;
            }

            changes.AddRange(written);
        }

        changes.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return IsSafe(changes) ? changes.ToImmutable() : default;
    }

    /// <summary>The literals that a stretch of the query belongs to and what each of them gets; null if it cannot be told.</summary>
    private List<PieceEdit>? Distribute(int start, int end, string newText)
    {
        if (FindOnlyPiece(start, end) is { } only)
        {
            return [new PieceEdit(only, start - only.Start, end - only.Start, newText)];
        }

        List<PieceEdit> edits = [];
        TextAlignment? aligned = TextAlignment.TryCreate(_query.Text.Substring(start, end - start), newText);
        if (aligned is null)
        {
            return null;
        }

        int last = 0;
        EmbeddedPiece? previous = null;
        EmbeddedPiece[] touched = _query.Pieces.Where(piece => piece.Start <= end && piece.End >= start && (piece.Value.Length > 0 || piece.Kind == PieceKind.Hole)).ToArray();
        for (int i = 0; i < touched.Length; i++)
        {
            EmbeddedPiece piece = touched[i];
            int from = Math.Max(piece.Start, start) - start;
            int to = Math.Min(piece.End, end) - start;
            if (from == to)
            {
                // Where nothing stands for a value, nobody knows on which side of it new text belongs.
                if (piece.Value.Length == 0)
                {
                    return null;
                }

                continue;
            }

            EmbeddedPiece? next = i + 1 < touched.Length ? touched[i + 1] : null;
            int newEnd = to == end - start
                ? newText.Length
                : aligned.Move(to, isFixedBefore: piece.Kind != PieceKind.Literal, isFixedBehind: next is not null && next.Kind != PieceKind.Literal);
            if (newEnd < last)
            {
                return null;
            }

            string part = newText.Substring(last, newEnd - last);
            last = newEnd;
            if (piece.Kind == PieceKind.Literal)
            {
                edits.Add(new PieceEdit(piece, from + start - piece.Start, to + start - piece.Start, part));
            }
            else if (to - from != piece.Value.Length || part != piece.Value)
            {
                return null;
            }

            previous = piece;
        }

        return previous is null || last != newText.Length ? null : edits;
    }

    private EmbeddedPiece? FindOnlyPiece(int start, int end)
    {
        // Between two pieces text goes to the end of the first, if it can be written there.
        EmbeddedPiece? found = null;
        foreach (EmbeddedPiece piece in _query.Pieces)
        {
            if (piece.Kind == PieceKind.Literal && piece.Start <= start && piece.End >= end && (found is null || (start == end && found.End == found.Start)))
            {
                found = piece;
            }
        }

        return found;
    }

    private List<TextChange>? Write(ExpressionSyntax literal, IEnumerable<PieceEdit> edits, bool isWhole)
    {
        string source = literal.ToString();
        List<TextChange> changes = [];
        Dictionary<EmbeddedPiece, string> expected = [];
        foreach (PieceEdit edit in edits)
        {
            EmbeddedPiece piece = edit.Piece;
            if (piece.GetMap() is not { } map)
            {
                return null;
            }

            expected.Add(piece, edit.NewValue);
            PieceEdit written = isWhole ? edit.Whole() : edit.Narrow(map);
            if (written.IsEmpty)
            {
                continue;
            }

            string indentation = Indentation(literal, piece.Form);
            if (LiteralEncoder.Encode(written.Text, piece.Form, literal is InterpolatedStringExpressionSyntax, indentation) is not { } encoded)
            {
                return null;
            }

            changes.Add(isWhole
                ? new TextChange(map.Content, StartsLine(piece) ? indentation + encoded : encoded)
                : new TextChange(written.SourceSpan(map), encoded));
        }

        string changed = SourceText.From(source).WithChanges(changes.Select(change => new TextChange(Moved(change.Span, -literal.SpanStart), change.NewText ?? string.Empty))).ToString();
        return LiteralReading.ReadsAs(changed, literal, _query.Pieces, expected) ? changes : null;
    }

    private static bool StartsLine(EmbeddedPiece piece) =>
        piece.Form == LiteralForm.MultiLineRaw && (piece.Node.Parent is not InterpolatedStringExpressionSyntax interpolated || interpolated.Contents[0] == piece.Node);

    private static TextSpan Moved(TextSpan span, int offset) => new(span.Start + offset, span.Length);

    private static string Indentation(ExpressionSyntax literal, LiteralForm form)
    {
        if (form != LiteralForm.MultiLineRaw)
        {
            return string.Empty;
        }

        string source = literal.ToString();
        int line = source.Length;
        while (line > 0 && !CSharpNewLine.Is(source[line - 1]))
        {
            line--;
        }

        return source.Substring(line, source.IndexOf('"', line) - line);
    }

    // A constant that is used twice would change twice.
    private bool IsSafe(ImmutableArray<TextChange>.Builder changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            if (i > 0 && changes[i].Span.Start < changes[i - 1].Span.End)
            {
                return false;
            }

            foreach (EmbeddedPiece piece in _query.Pieces)
            {
                int used = 0;
                foreach (EmbeddedPiece other in _query.Pieces)
                {
                    used += other.Node == piece.Node ? 1 : 0;
                }

                if (used > 1 && piece.SourceSpan.IntersectsWith(changes[i].Span))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
