using InfluxQL.Syntax;

namespace InfluxQL.Analysis;

/// <summary>The names that a statement surely uses as columns: it selects them, groups by them or compares them.</summary>
internal static class StatementColumns
{
    public static HashSet<string> Find(SyntaxNode statement)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxNode node in statement.DescendantNodes())
        {
            // What stands on the right of = may be a value in the wrong quotes.
            bool mayBeValue = node.Parent is BinaryExpressionSyntax binary
                && binary.Right == node
                && (binary.Kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression);
            if (node is VariableReferenceSyntax reference && !mayBeValue)
            {
                names.Add(reference.ValueText);
            }
        }

        return names;
    }
}
