using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Flow;

/// <summary>The places of a member or type where a variable is named.</summary>
internal static class VariableUses
{
    /// <summary>All uses of a variable inside of a node, in the order of the source.</summary>
    public static IEnumerable<ExpressionSyntax> Find(ISymbol variable, SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name
                && name.Identifier.ValueText == variable.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable))
            {
                yield return name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            }
        }
    }

    /// <summary>All places that give a variable another value than its first.</summary>
    public static List<VariableWrite> FindWrites(ISymbol variable, SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken)
    {
        var writes = new List<VariableWrite>();
        foreach (ExpressionSyntax use in Find(variable, scope, model, cancellationToken))
        {
            switch (use.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == use:
                    writes.Add(assignment.Kind() switch
                    {
                        SyntaxKind.SimpleAssignmentExpression => new VariableWrite(assignment.Right, IsAppended: false),
                        SyntaxKind.AddAssignmentExpression => new VariableWrite(assignment.Right, IsAppended: true),
                        _ => default,
                    });
                    break;
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax:
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression }:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
                case RefExpressionSyntax:
                    writes.Add(default);
                    break;
            }
        }

        return writes;
    }

    /// <summary>What a local variable lives in.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode declaration)
    {
        SyntaxNode? member = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is null or GlobalStatementSyntax ? declaration.SyntaxTree.GetRoot() : member;
    }
}
