using InfluxQL.CodeAnalysis.Detection;
using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis.Injection;

/// <summary>Types whose values have no quotes or other characters that could end a part of a query, however they are written.</summary>
internal static class SafeTypes
{
    private static readonly string[] s_names =
    [
        "System.Guid", "System.DateTimeOffset", "System.TimeSpan", "System.DateOnly", "System.TimeOnly", "System.Version",
        "System.Half", "System.Int128", "System.UInt128", "System.Numerics.BigInteger",
        "InfluxQL.Building.InfluxQLQuery", "InfluxQL.Building.InfluxQLExpression",
    ];

    public static bool Has(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type switch
        {
            null => false,
            { TypeKind: TypeKind.Enum } => true,
            { SpecialType: not SpecialType.None } => IsSafe(type.SpecialType),
            ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(constraint => constraint.SpecialType == SpecialType.System_Enum),
            INamedTypeSymbol named => s_names.Any(name => MetadataNames.Is(named, name)),
            _ => false,
        };
    }

    /// <summary>Whether a type is that of numbers.</summary>
    public static bool IsNumber(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is { TypeKind: not TypeKind.Enum, SpecialType: not (SpecialType.System_Boolean or SpecialType.System_DateTime) and var special }
            && IsSafe(special);
    }

    private static bool IsSafe(SpecialType type) => type is
        SpecialType.System_Boolean or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16
        or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64
        or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Single
        or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_DateTime;
}
