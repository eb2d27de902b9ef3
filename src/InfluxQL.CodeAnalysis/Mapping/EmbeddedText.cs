using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>
/// The text of a query as it stands in C#, and where each of its characters comes from. Positions in the query are
/// UTF-16 code units of <see cref="Text"/>; positions in the source are those of the expression's file.
/// </summary>
internal sealed class EmbeddedText
{
    private readonly List<EmbeddedPiece> _pieces;

    private EmbeddedText(ExpressionSyntax expression, List<EmbeddedPiece> pieces, List<EmbeddedHole> holes, int trustedLength)
    {
        Expression = expression;
        _pieces = pieces;
        Holes = holes;
        TrustedLength = trustedLength;
        Text = pieces.Count == 1 ? pieces[0].Value : Join(pieces);
    }

    /// <summary>The C# expression.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The query, with placeholders for what is known only when the program runs.</summary>
    public string Text { get; }

    /// <summary>The placeholders, in the order of the text.</summary>
    public IReadOnlyList<EmbeddedHole> Holes { get; }

    /// <summary>The stretches that the text is made of, in its order.</summary>
    public IReadOnlyList<EmbeddedPiece> Pieces => _pieces;

    /// <summary>
    /// Up to where errors of syntax are those of the query. Behind it stands a hole for which no placeholder was found,
    /// and nobody knows what the parser would say with the real value. <see cref="int.MaxValue"/> where all is known.
    /// </summary>
    public int TrustedLength { get; }

    /// <summary>What is marked where the place inside of the expression is not sure.</summary>
    public Location Whole => Expression.GetLocation();

    /// <summary>
    /// Reads a literal, a concatenation, an interpolated string, or a constant of type string; null for anything else,
    /// for literals that are not complete, and where no part of the text is known.
    /// </summary>
    public static EmbeddedText? TryCreate(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        EmbeddedTextBuilder builder = new(model, cancellation);
        if (!builder.TryAddWhole(expression))
        {
            return null;
        }

        List<EmbeddedPiece> pieces = builder.Pieces;
        List<EmbeddedHole> holes = [];
        int length = 0;
        foreach (EmbeddedPiece piece in pieces)
        {
            piece.Start = length;
            length = piece.End;
            if (piece.Hole is { } hole)
            {
                holes.Add(hole);
            }
        }

        int trusted = holes.Count == 0 ? int.MaxValue : HolePlaceholders.Choose(pieces, holes, cancellation);
        return new EmbeddedText(expression, pieces, holes, trusted);
    }

    /// <summary>Where a stretch of the query stands in the source; null where that is no single place.</summary>
    public Location? Map(int start, int length) =>
        MapSpan(start, length) is { } span ? Location.Create(Expression.SyntaxTree, span) : null;

    /// <summary>Where a stretch of the query stands in the source; null where that is no single place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside of the text.</exception>
    public TextSpan? MapSpan(int start, int length)
    {
        if (start < 0 || length < 0 || start > Text.Length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        if (length == 0)
        {
            return MapPosition(start) is { } position ? new TextSpan(position, 0) : null;
        }

        EmbeddedPiece first = PieceAt(start);
        EmbeddedPiece last = PieceAt(start + length - 1);
        return SourceOf(first, start - first.Start) is { } firstSpan && SourceOf(last, start + length - 1 - last.Start) is { } lastSpan
            ? first == last ? TextSpan.FromBounds(firstSpan.Start, lastSpan.End) : PieceGroup.Unite(first.Group, firstSpan, last.Group, lastSpan)
            : null;
    }

    /// <summary>
    /// Where the source has a position of the query: in front of the character that follows it, at the end behind the
    /// last character. Null where that is not sure.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is not inside of the text.</exception>
    public int? MapPosition(int position)
    {
        if (position < 0 || position > Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(position));
        }

        EmbeddedPiece piece = PieceAt(position);
        int index = position - piece.Start;
        return piece.Kind == PieceKind.Literal
            ? piece.GetMap()?.PositionOf(index, piece.Value.Length)
            : piece.Node is InterpolatedStringExpressionSyntax empty ? empty.StringStartToken.Span.End
            : index < piece.Value.Length ? piece.SourceSpan.Start : piece.SourceSpan.End;
    }

    /// <summary>
    /// The position of the query that stands at a position of the source: that of the character it is a part of, or that
    /// follows it; for a hole or a constant where its text begins. Null where no part of the query stands there.
    /// </summary>
    public int? ToTextPosition(int sourcePosition)
    {
        foreach (EmbeddedPiece piece in _pieces)
        {
            if (piece.Kind != PieceKind.Literal)
            {
                if (piece.SourceSpan.Contains(sourcePosition) || piece.SourceSpan == new TextSpan(sourcePosition, 0))
                {
                    return piece.Start;
                }
            }
            else if (piece.SourceSpan.IntersectsWith(sourcePosition) && piece.GetMap() is { } map && map.Content.IntersectsWith(sourcePosition)
                && !(sourcePosition == map.Content.End && IsContinued(piece)))
            {
                return piece.Start + map.IndexOf(sourcePosition, piece.Value.Length);
            }
        }

        return null;
    }

    /// <summary>Whether a stretch of the query has a part of a placeholder, or touches one.</summary>
    public bool TouchesHole(int start, int length)
    {
        foreach (EmbeddedHole hole in Holes)
        {
            if (start <= hole.End && start + length >= hole.Position)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What to change in the source so that the query has other text, each literal in the form that it has; the default
    /// value where the form cannot hold the text, where a placeholder or constant would change, and where the text belongs
    /// to no literal. Nothing to change is an empty array.
    /// </summary>
    /// <param name="start">Where the old text begins in the query.</param>
    /// <param name="length">Length of the old text.</param>
    /// <param name="newText">The new text.</param>
    public ImmutableArray<TextChange> TryReplace(int start, int length, string newText) =>
        new LiteralRewrite(this).TryReplace(start, length, newText);

    /// <summary>The piece that has the character at a position; at the end of the text the last one.</summary>
    public EmbeddedPiece PieceAt(int position)
    {
        int low = 0;
        int high = _pieces.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _pieces[low];
    }

    private static TextSpan? SourceOf(EmbeddedPiece piece, int index) =>
        piece.Kind != PieceKind.Literal
            ? piece.SourceSpan
            : piece.GetMap() is { } map ? TextSpan.FromBounds(map.StartOf(index), map.EndOf(index)) : null;

    // Between a text and the hole behind it there is no delimiter: the position is that of the hole.
    private bool IsContinued(EmbeddedPiece piece)
    {
        int next = _pieces.IndexOf(piece) + 1;
        return next < _pieces.Count && _pieces[next].SourceSpan.Start == piece.SourceSpan.End;
    }

    private static string Join(List<EmbeddedPiece> pieces)
    {
        StringBuilder text = new();
        foreach (EmbeddedPiece piece in pieces)
        {
            text.Append(piece.Value);
        }

        return text.ToString();
    }
}
