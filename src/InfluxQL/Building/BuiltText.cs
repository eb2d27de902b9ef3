using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Building;

/// <summary>What holds for every text that was built.</summary>
internal static class BuiltText
{
    /// <summary>Checks that a text follows the grammar, and that no sign of a value became an operator of the query.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public static void CheckTree(SyntaxTree tree, Hole[] holes)
    {
        if (tree.GetDiagnostics() is { Count: > 0 } diagnostics)
        {
            Diagnostic first = diagnostics[0];
            throw new ArgumentException($"The query has an error of syntax at offset {first.Span.Start}: {first.Message} The query would be: {tree}");
        }

        foreach (Hole hole in holes)
        {
            if (hole.Kind == HoleKind.Sign && tree.GetRoot().FindToken(hole.Start).Parent is not UnaryExpressionSyntax)
            {
                throw new ArgumentException($"The value at offset {hole.Start} of the query is negative, and no operator stands before it: its sign would become one. The query would be: {tree}");
            }
        }
    }
}
