using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>
/// Finds an alias and its uses. A column of a sub-query is used by the SELECT around it, and goes on to the next one
/// where that passes it on under the same name.
/// </summary>
internal static class AliasFinder
{
    public static AliasRename? Run(SyntaxTree tree, int position)
    {
        SyntaxToken token = tree.GetRoot().FindToken(Math.Min(position, tree.Length));
        if (token.Kind != SyntaxKind.IdentifierToken || position < token.SpanStart)
        {
            token = token.GetPreviousToken();
        }

        if (token.Kind != SyntaxKind.IdentifierToken || position < token.SpanStart || position > token.Span.End || token.Parent is not IdentifierNameSyntax name)
        {
            return null;
        }

        AliasClauseSyntax? declaration = name.Parent switch
        {
            AliasClauseSyntax alias => alias,
            VariableReferenceSyntax reference => FindDeclaration(reference),
            _ => null,
        };
        if (declaration?.FirstAncestorOrSelf<SelectStatementSyntax>() is not { } select)
        {
            return null;
        }

        var spans = new List<TextSpan> { declaration.Name.Span };
        string old = declaration.Name.ValueText;
        bool passedOn = true;
        while (passedOn && OuterOf(select) is { } outer)
        {
            // With several sources nobody knows whose column a name is.
            if (outer.FromClause.Sources.Count != 1)
            {
                return null;
            }

            passedOn = AddUses(outer, old, spans);
            select = outer;
        }

        spans.Sort();
        return new AliasRename(old, spans);
    }

    private static AliasClauseSyntax? FindDeclaration(VariableReferenceSyntax reference)
    {
        if (reference.Names.Count != 1)
        {
            return null;
        }

        SelectStatementSyntax? select = reference.FirstAncestorOrSelf<SelectStatementSyntax>();
        while (select?.FromClause.Sources is { Count: 1 } sources && sources[0] is SubquerySourceSyntax subquery)
        {
            select = subquery.Statement;
            bool isPassedOn = false;
            foreach (FieldSyntax field in select.Fields)
            {
                if (field.AliasClause is { } alias && alias.Name.ValueText == reference.ValueText)
                {
                    return alias;
                }

                isPassedOn |= field.Expression is VariableReferenceSyntax inner && field.AliasClause is null && inner.ValueText == reference.ValueText;
            }

            if (!isPassedOn)
            {
                return null;
            }
        }

        return null;
    }

    private static SelectStatementSyntax? OuterOf(SelectStatementSyntax select) =>
        select.Parent is SubquerySourceSyntax ? select.Parent.FirstAncestorOrSelf<SelectStatementSyntax>() : null;

    private static bool AddUses(SelectStatementSyntax select, string name, List<TextSpan> spans)
    {
        bool passedOn = false;
        foreach (SyntaxNode node in select.DescendantNodes(inside => inside is not SubquerySourceSyntax))
        {
            NameSyntax? use = node switch
            {
                VariableReferenceSyntax { Names.Count: 1 } reference => reference.Names[0],
                DistinctExpressionSyntax distinct => distinct.Name,
                _ => null,
            };
            if (use is IdentifierNameSyntax && use.ValueText == name && !use.Span.IsEmpty)
            {
                spans.Add(use.Span);
                passedOn |= node.Parent is FieldSyntax { AliasClause: null } && node is VariableReferenceSyntax;
            }
        }

        return passedOn;
    }
}
