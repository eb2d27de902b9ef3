using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>Finds statements, sub-queries and comments of several lines.</summary>
internal static class FoldingFinder
{
    public static IReadOnlyList<FoldingRange> Run(SyntaxTree tree)
    {
        var ranges = new List<FoldingRange>();
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(inside => inside is not ExpressionSyntax))
        {
            if (node is StatementSyntax or SubquerySourceSyntax && !(node.Parent is SubquerySourceSyntax))
            {
                Add(tree, node.Span, FoldingKind.Code, ranges);
            }
        }

        TextSpan? comments = null;
        foreach (SyntaxTrivia trivia in tree.GetRoot().DescendantTrivia())
        {
            if (trivia.Kind is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
            {
                continue;
            }

            bool joins = comments is { } before && trivia.Kind == SyntaxKind.SingleLineCommentTrivia
                && LineOf(tree, trivia.Span.Start) == LineOf(tree, before.End) + 1
                && IsBlank(tree, before.End, trivia.Span.Start);
            if (!joins && comments is { } finished)
            {
                Add(tree, finished, FoldingKind.Comment, ranges);
            }

            comments = joins ? TextSpan.FromBounds(comments!.Value.Start, trivia.Span.End) : trivia.Span;
        }

        if (comments is { } last)
        {
            Add(tree, last, FoldingKind.Comment, ranges);
        }

        ranges.Sort((left, right) => left.Span.CompareTo(right.Span));
        return ranges;
    }

    private static void Add(SyntaxTree tree, TextSpan span, FoldingKind kind, List<FoldingRange> ranges)
    {
        if (LineOf(tree, span.Start) < LineOf(tree, span.End))
        {
            ranges.Add(new FoldingRange(span, kind));
        }
    }

    private static bool IsBlank(SyntaxTree tree, int start, int end) => string.IsNullOrWhiteSpace(tree.Text.ToString(TextSpan.FromBounds(start, end)));

    private static int LineOf(SyntaxTree tree, int position) => tree.Text.GetLinePosition(position).Line;
}
