using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <content>What a candidate is as a symbol.</content>
internal sealed partial class QueryDetector
{
    private const string AttributeEnding = "Attribute";

    private void VisitCall(SyntaxNode call, ArgumentListSyntax list)
    {
        if (Symbol(call) is IMethodSymbol method)
        {
            VisitArguments(method, method.Parameters, list.Arguments);
        }
    }

    private void VisitIndexer(ElementAccessExpressionSyntax access)
    {
        if (Symbol(access) is IPropertySymbol { GetMethod: { } getter } indexer)
        {
            VisitArguments(getter, indexer.Parameters, access.ArgumentList.Arguments);
        }
    }

    private void VisitArguments(IMethodSymbol method, IReadOnlyList<IParameterSymbol> parameters, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        IMethodSymbol declared = method.ReducedFrom ?? method;
        int offset = method.ReducedFrom is null ? 0 : 1;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (SinkArguments.ParameterOf(parameters, SinkArguments.NameOf(arguments[i]), i) is not { } parameter)
            {
                continue;
            }

            IParameterSymbol declaredParameter = offset == 0 ? parameter : declared.Parameters[parameter.Ordinal + offset];
            foreach (ExpressionSyntax text in SinkArguments.Texts(arguments[i].Expression, parameter))
            {
                Add(_rules.SiteOf(declared, declaredParameter, text, (name, member) => IsLanguage(SinkArguments.For(arguments, parameters, name), member)) is { } site
                    ? site with { IsSafe = site.IsSafe || IsHandler(parameter.Type) }
                    : null);
            }
        }
    }

    private void VisitAttribute(AttributeSyntax attribute, AttributeArgumentListSyntax list)
    {
        string name = SimpleNames.Of(attribute.Name) ?? "";
        bool takesQuery = _rules.Names.HasConstructor(name) || _rules.Names.HasConstructor(name + AttributeEnding) || IsAlias(name);
        IMethodSymbol? constructor = takesQuery ? Symbol(attribute) as IMethodSymbol : null;
        for (int i = 0; i < list.Arguments.Count; i++)
        {
            AttributeArgumentSyntax argument = list.Arguments[i];
            if (argument.NameEquals is { } equals)
            {
                if (_rules.Names.HasValue(equals.Name.Identifier.ValueText))
                {
                    AddValue(Symbol(equals.Name), argument.Expression);
                }
            }
            else if (constructor is not null
                && SinkArguments.ParameterOf(constructor.Parameters, argument.NameColon?.Name.Identifier.ValueText, i) is { } parameter)
            {
                foreach (ExpressionSyntax text in SinkArguments.Texts(argument.Expression, parameter))
                {
                    Add(_rules.SiteOf(constructor, parameter, text, (_, _) => false));
                }
            }
        }
    }

    private void VisitAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression
            && SimpleNames.Of(assignment.Left) is { } name
            && _rules.Names.HasValue(name))
        {
            AddValue(Symbol(assignment.Left), assignment.Right);
        }
    }

    private void VisitProperty(PropertyDeclarationSyntax property)
    {
        ISymbol? symbol = _model.GetDeclaredSymbol(property, _cancellationToken);
        if (property.Initializer is { } initializer)
        {
            AddValue(symbol, initializer.Value);
        }

        if (property.ExpressionBody is { } body)
        {
            AddValue(symbol, body.Expression);
        }

        AccessorDeclarationSyntax? getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        if (getter?.ExpressionBody is { } getterBody)
        {
            AddValue(symbol, getterBody.Expression);
        }

        if (getter?.Body is { } block)
        {
            foreach (SyntaxNode node in block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            {
                if (node is ReturnStatementSyntax { Expression: { } returned })
                {
                    AddValue(symbol, returned);
                }
            }
        }
    }

    private void AddValue(ISymbol? member, ExpressionSyntax value)
    {
        if (member is IFieldSymbol or IPropertySymbol or IParameterSymbol)
        {
            Add(_rules.SiteOf(member, value));
        }
    }

    // While a call is being typed, the one method that it can mean is as good as the one that it means.
    private ISymbol? Symbol(SyntaxNode node)
    {
        SymbolInfo info = _model.GetSymbolInfo(node, _cancellationToken);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    private bool IsLanguage(ExpressionSyntax? argument, string member)
    {
        if (argument is null)
        {
            return false;
        }

        if (_model.GetSymbolInfo(argument, _cancellationToken).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field)
        {
            return field.Name == member;
        }

        return _model.GetConstantValue(argument, _cancellationToken) is { HasValue: true, Value: { } value }
            && _model.GetTypeInfo(argument, _cancellationToken).Type is INamedTypeSymbol type
            && type.GetMembers(member).FirstOrDefault() is IFieldSymbol { ConstantValue: { } wanted }
            && value.Equals(wanted);
    }

    private bool IsSafe(ExpressionSyntax expression) =>
        _model.GetTypeInfo(expression, _cancellationToken).ConvertedType is { } type && IsHandler(type);

    private static bool IsHandler(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "InfluxQLInterpolatedStringHandler" } named
        && MetadataNames.Is(named, "InfluxQL.Building.InfluxQLInterpolatedStringHandler");
}
