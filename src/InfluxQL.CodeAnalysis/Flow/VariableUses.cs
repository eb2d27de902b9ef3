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
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                    when assignment.Left == use && PartsBesides(variable, assignment.Right, model, cancellationToken) is { } parts:
                    writes.AddRange(parts.Select(part => new VariableWrite(part, IsAppended: true)));
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == use:
                    writes.Add(assignment.Kind() switch
                    {
                        SyntaxKind.SimpleAssignmentExpression => new VariableWrite(assignment.Right, IsAppended: false),
                        SyntaxKind.AddAssignmentExpression => new VariableWrite(assignment.Right, IsAppended: true),
                        _ => default,
                    });
                    break;
                default:
                    if (IsHiddenWrite(use))
                    {
                        writes.Add(default);
                    }

                    break;
            }
        }

        return writes;
    }

    // q = q + " LIMIT " + n and q = $"{q} LIMIT {n}" put more to what was there; null where the variable is not one of the parts.
    private static List<ExpressionSyntax>? PartsBesides(ISymbol variable, ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = new List<ExpressionSyntax>();
        if (value is InterpolatedStringExpressionSyntax interpolated)
        {
            parts.AddRange(interpolated.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression));
        }

        ExpressionSyntax left = value;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary)
        {
            parts.Add(binary.Right);
            left = binary.Left;
        }

        if (left != value)
        {
            parts.Add(left);
        }

        int removed = parts.RemoveAll(part => part is IdentifierNameSyntax name
            && name.Identifier.ValueText == variable.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable));
        return removed > 0 ? parts : null;
    }

    /// <summary>
    /// Whether code of a type, in any of its files, may give a member another value than its initializer. Files that have
    /// no semantic model here are compared by name.
    /// </summary>
    public static bool MayBeSetByItsType(ISymbol member, CancellationToken cancellationToken) =>
        member.ContainingType.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellationToken)
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == member.Name
                && IsWritten(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name)));

    private static bool IsWritten(ExpressionSyntax use) =>
        (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use) || IsHiddenWrite(use);

    // The value that these give cannot be seen.
    private static bool IsHiddenWrite(ExpressionSyntax use) => use.Parent switch
    {
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => true,
        RefExpressionSyntax => true,
        _ => false,
    };

    /// <summary>What a local variable lives in.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode declaration)
    {
        SyntaxNode? member = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is null or GlobalStatementSyntax ? declaration.SyntaxTree.GetRoot() : member;
    }
}
