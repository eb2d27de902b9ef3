using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>Which argument goes to which parameter; also while a call is being typed.</summary>
internal static class SinkArguments
{
    /// <summary>The parameter that an argument goes to; null if there is none.</summary>
    public static IParameterSymbol? ParameterOf(IReadOnlyList<IParameterSymbol> parameters, string? name, int index)
    {
        if (name is not null)
        {
            return parameters.FirstOrDefault(parameter => parameter.Name == name);
        }

        if (index < parameters.Count)
        {
            return parameters[index];
        }

        return parameters.Count > 0 && parameters[parameters.Count - 1].IsParams ? parameters[parameters.Count - 1] : null;
    }

    /// <summary>The name that an argument gives.</summary>
    public static string? NameOf(ArgumentSyntax argument) => argument.NameColon?.Name.Identifier.ValueText;

    /// <summary>The argument that goes to a parameter; null where it is left out.</summary>
    public static ExpressionSyntax? For(SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<IParameterSymbol> parameters, string parameter)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (ParameterOf(parameters, NameOf(arguments[i]), i)?.Name == parameter)
            {
                return arguments[i].Expression;
            }
        }

        return null;
    }

    /// <summary>
    /// The texts of an argument: itself, or the elements where the parameter takes several queries and the elements
    /// stand there.
    /// </summary>
    public static IEnumerable<ExpressionSyntax> Texts(ExpressionSyntax argument, IParameterSymbol parameter)
    {
        ITypeSymbol type = parameter.Type;
        if (type.SpecialType == SpecialType.System_String || !IsSequenceOfStrings(type))
        {
            return [argument];
        }

        return argument switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),

            // Of params, each argument is an element.
            _ when type.TypeKind == TypeKind.Array || parameter.IsParams => [argument],
            _ => [],
        };
    }

    private static bool IsSequenceOfStrings(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType == SpecialType.System_String,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType == SpecialType.System_String,
        _ => false,
    };
}
