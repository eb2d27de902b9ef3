using System.Text;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>The name that InfluxDB gives the column of a field, by the rules of its 1.8 parser.</summary>
internal static class ColumnName
{
    /// <summary>The name; null where it is not known, as for a wildcard, which may be many columns.</summary>
    public static string? Get(FieldSyntax field)
    {
        if (field.AliasClause is { } alias)
        {
            return alias.Name is IdentifierNameSyntax ? alias.Name.ValueText : null;
        }

        ExpressionSyntax expression = field.Expression;
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression switch
        {
            CallExpressionSyntax { Name: BindParameterSyntax } => null,
            CallExpressionSyntax call => HasWildcard(call) ? null : call.FunctionName,
            DistinctExpressionSyntax => "distinct",
            VariableReferenceSyntax reference => reference.ContainsBindParameters ? null : reference.ValueText,
            BinaryExpressionSyntax or UnaryExpressionSyntax => JoinNames(expression),
            _ => null,
        };
    }

    // mean(*) and mean(/re/) are a column per field, with its name behind.
    private static bool HasWildcard(SyntaxNode call)
    {
        foreach (SyntaxNode node in call.DescendantNodes())
        {
            if (node.Kind is SyntaxKind.WildcardExpression or SyntaxKind.RegexLiteralExpression)
            {
                return true;
            }
        }

        return false;
    }

    private static string? JoinNames(ExpressionSyntax expression)
    {
        if (expression.ContainsBindParameters)
        {
            return null;
        }

        var name = new StringBuilder();
        foreach (SyntaxNode node in expression.DescendantNodes(inside => inside is not (CallExpressionSyntax or VariableReferenceSyntax)))
        {
            string? part = node switch
            {
                CallExpressionSyntax call => call.FunctionName,
                VariableReferenceSyntax reference => reference.ValueText,
                _ => null,
            };
            if (part is not null)
            {
                name.Append(name.Length == 0 ? string.Empty : "_").Append(part);
            }
        }

        return name.Length == 0 ? null : name.ToString();
    }
}
