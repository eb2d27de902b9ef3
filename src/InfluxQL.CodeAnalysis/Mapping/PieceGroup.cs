using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Pieces that stand in one part of the C# source: a literal, the braces of an interpolation, a reference to a constant.</summary>
internal sealed class PieceGroup
{
    public PieceGroup(PieceGroup? parent, TextSpan span, bool isLiteral)
    {
        Parent = parent;
        Span = span;
        IsLiteral = isLiteral;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The group that this one stands in; null at the top and for an operand of <c>+</c> at the top.</summary>
    public PieceGroup? Parent { get; }

    /// <summary>Where the group stands in the source as seen from its parent.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether the pieces follow each other in the source as they do in the query.</summary>
    public bool IsLiteral { get; }

    public int Depth { get; }

    /// <summary>The smallest stretch of source that holds both and nothing that is foreign to them; null if there is none.</summary>
    public static TextSpan? Unite(PieceGroup? first, TextSpan firstSpan, PieceGroup? last, TextSpan lastSpan)
    {
        while (first != last)
        {
            if (first is null || last is null)
            {
                return null;
            }

            if (first.Depth >= last.Depth)
            {
                firstSpan = first.Span;
                first = first.Parent;
            }
            else
            {
                lastSpan = last.Span;
                last = last.Parent;
            }
        }

        return first switch
        {
            null => null,
            { IsLiteral: true } => TextSpan.FromBounds(firstSpan.Start, lastSpan.End),
            _ => first.Span,
        };
    }
}
