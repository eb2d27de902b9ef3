using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Flow;

/// <summary>What a local, field or property of this file holds, where that can be seen.</summary>
/// <param name="First">The value that it gets first.</param>
/// <param name="Appended">What <c>+=</c> puts behind it later.</param>
internal sealed record VariableValue(ExpressionSyntax First, IReadOnlyList<ExpressionSyntax> Appended)
{
    /// <summary>The value of a name; null where it is not one expression of this file, or is assigned more than once.</summary>
    public static VariableValue? Of(ExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (name is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
        {
            return null;
        }

        return model.GetSymbolInfo(name, cancellationToken).Symbol switch
        {
            ILocalSymbol { IsRef: false } local => OfLocal(local, model, cancellationToken),
            IFieldSymbol field => OfField(field, model, cancellationToken),
            IPropertySymbol { IsReadOnly: true, IsVirtual: false, IsOverride: false } property => OfProperty(property, model, cancellationToken),
            _ => null,
        };
    }

    /// <summary>All that a local is given, where each of its values can be seen; null where one cannot.</summary>
    public static IReadOnlyList<ExpressionSyntax>? AllOfLocal(ExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol { IsRef: false } local
            || Declaration(local, model, cancellationToken) is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        var values = new List<ExpressionSyntax>();
        if (declarator.Initializer is { } initializer)
        {
            values.Add(initializer.Value);
        }

        foreach (VariableWrite write in VariableUses.FindWrites(local, VariableUses.ScopeOf(declarator), model, cancellationToken))
        {
            if (write.Value is null)
            {
                return null;
            }

            values.Add(write.Value);
        }

        return values.Count == 0 ? null : values;
    }

    private static VariableValue? OfLocal(ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken) =>
        Declaration(local, model, cancellationToken) is VariableDeclaratorSyntax declarator
            ? Combine(declarator.Initializer?.Value, VariableUses.FindWrites(local, VariableUses.ScopeOf(declarator), model, cancellationToken))
            : null;

    private static VariableValue? OfField(IFieldSymbol field, SemanticModel model, CancellationToken cancellationToken)
    {
        // A field that code outside of the file may change holds anything.
        bool isOwn = field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private;
        if (!isOwn
            || Declaration(field, model, cancellationToken) is not VariableDeclaratorSyntax { Initializer: { } initializer } declarator
            || field.ContainingType.DeclaringSyntaxReferences.Length != 1
            || declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        return VariableUses.FindWrites(field, type, model, cancellationToken).Count == 0 ? new VariableValue(initializer.Value, []) : null;
    }

    private static VariableValue? OfProperty(IPropertySymbol property, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax? value = Declaration(property, model, cancellationToken) is PropertyDeclarationSyntax declaration
            ? declaration.Initializer?.Value ?? declaration.ExpressionBody?.Expression
            : null;
        return value is null || VariableUses.MayBeSetByItsType(property, cancellationToken) ? null : new VariableValue(value, []);
    }

    private static SyntaxNode? Declaration(ISymbol symbol, SemanticModel model, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences is { Length: 1 } references && references[0].SyntaxTree == model.SyntaxTree
            ? references[0].GetSyntax(cancellationToken)
            : null;

    private static VariableValue? Combine(ExpressionSyntax? initializer, List<VariableWrite> writes)
    {
        ExpressionSyntax? first = initializer;
        var appended = new List<ExpressionSyntax>();
        foreach (VariableWrite write in writes)
        {
            if (write.Value is null || (!write.IsAppended && first is not null))
            {
                return null;
            }

            if (write.IsAppended)
            {
                appended.Add(write.Value);
            }
            else
            {
                first = write.Value;
            }
        }

        return first is null ? null : new VariableValue(first, appended);
    }
}
