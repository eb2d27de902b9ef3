using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>Compares types with metadata names: <c>Namespace.Type</c>, <c>Namespace.Outer+Inner</c>, <c>Namespace.Type`1</c>.</summary>
internal static class MetadataNames
{
    /// <summary>Whether a type has a name, derives from a type that has it, or implements one.</summary>
    public static bool IsOrDerivesFrom(INamedTypeSymbol? type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, name))
            {
                return true;
            }
        }

        return type is not null && type.AllInterfaces.Any(implemented => Is(implemented, name));
    }

    /// <summary>Whether a type has a name.</summary>
    public static bool Is(INamedTypeSymbol type, string name) => EndOf(type, name, name.Length) == 0;

    // Compares from the end, without making the type's full name.
    private static int EndOf(INamedTypeSymbol type, string name, int end)
    {
        int start = end - type.MetadataName.Length;
        if (start < 0 || string.CompareOrdinal(name, start, type.MetadataName, 0, type.MetadataName.Length) != 0)
        {
            return -1;
        }

        if (type.ContainingType is { } outer)
        {
            return start > 0 && name[start - 1] == '+' ? EndOf(outer, name, start - 1) : -1;
        }

        INamespaceSymbol part = type.ContainingNamespace;
        while (part is { IsGlobalNamespace: false })
        {
            int next = start - part.Name.Length - 1;
            if (next < 0 || name[start - 1] != '.' || string.CompareOrdinal(name, next, part.Name, 0, part.Name.Length) != 0)
            {
                return -1;
            }

            start = next;
            part = part.ContainingNamespace;
        }

        return start;
    }
}
