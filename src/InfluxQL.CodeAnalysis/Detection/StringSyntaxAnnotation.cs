using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>The attribute <c>[StringSyntax("InfluxQL")]</c>, the language in any letter case.</summary>
internal static class StringSyntaxAnnotation
{
    /// <summary>The name of the attribute's class.</summary>
    public const string ClassName = "StringSyntaxAttribute";

    /// <summary>The attribute's name without the ending that C# lets one leave out.</summary>
    public const string ShortName = "StringSyntax";

    /// <summary>The language.</summary>
    public const string Language = "InfluxQL";

    /// <summary>Whether a parameter, field or property has the attribute.</summary>
    public static bool IsOn(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: ClassName, ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } }
                && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string language }
                && string.Equals(language, Language, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
