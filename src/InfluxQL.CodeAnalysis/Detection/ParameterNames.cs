using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>How a type names the parameters of its methods, which those that override or implement them may name otherwise.</summary>
internal static class ParameterNames
{
    /// <summary>The names of a parameter in a type.</summary>
    /// <param name="method">The method: of the type, or one that overrides or implements one of it.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="type">The metadata name of the type.</param>
    /// <returns>The names; the parameter's own where the method has its name alone in common with the type.</returns>
    public static IReadOnlyList<string> Of(IMethodSymbol method, IParameterSymbol parameter, string type)
    {
        List<string> names = Origins(method)
            .Where(origin => MetadataNames.Is(origin.ContainingType, type))
            .Select(origin => origin.Parameters[parameter.Ordinal].Name)
            .ToList();
        return names.Count > 0 ? names : [parameter.Name];
    }

    private static IEnumerable<IMethodSymbol> Origins(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.OriginalDefinition.ContainingType;
        for (IMethodSymbol? current = method.OriginalDefinition; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            yield return current;
            foreach (IMethodSymbol member in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers(method.Name)).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, current))
                {
                    yield return member;
                }
            }
        }
    }
}
