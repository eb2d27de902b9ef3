using InfluxQL.CodeAnalysis.Configuration;
using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>Compares the setting <c>influxql_sinks</c> with what a compilation has.</summary>
internal static class ConfiguredSymbols
{
    /// <summary>Whether an entry means a member, or one that it overrides or implements by its name.</summary>
    public static bool Means(ConfiguredSink sink, ISymbol member) =>
        member.Name == sink.Member && MetadataNames.IsOrDerivesFrom(member.ContainingType, sink.Type);

    /// <summary>What a compilation lacks of an entry, as the end of a sentence; null where it has all.</summary>
    public static string? WhatIsMissing(ConfiguredSink sink, Compilation compilation)
    {
        IReadOnlyList<INamedTypeSymbol> types = compilation.GetTypesByMetadataName(sink.Type);
        if (types.Count == 0)
        {
            return $"there is no type {sink.Type}";
        }

        List<ISymbol> members = types.SelectMany(type => Members(type, sink.Member)).ToList();
        if (sink.Parameters is null)
        {
            return members.Any(member => member is IPropertySymbol or IFieldSymbol)
                ? null
                : $"{sink.Type} has no property or field {sink.Member}";
        }

        List<IMethodSymbol> methods = members.OfType<IMethodSymbol>().ToList();
        if (methods.Count == 0)
        {
            return sink.Member == WellKnownMemberNames.InstanceConstructorName
                ? $"{sink.Type} has no constructor"
                : $"{sink.Type} has no method {sink.Member}";
        }

        string? unknown = sink.Parameters.FirstOrDefault(parameter => !methods.Any(method => Has(method, parameter)));
        return unknown is null ? null : $"no overload has a parameter {unknown}";
    }

    /// <summary>Whether a compilation has at least the first part of an entry's namespace.</summary>
    public static bool HasNamespace(ConfiguredSink sink, Compilation compilation)
    {
        string first = sink.Type.Split('.')[0];
        return !sink.Type.Contains('.')
            || compilation.GlobalNamespace.GetNamespaceMembers().Any(part => part.Name == first)
            || compilation.GlobalNamespace.GetTypeMembers(first).Length > 0;
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                yield return member;
            }
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            foreach (ISymbol member in implemented.GetMembers(name))
            {
                yield return member;
            }
        }
    }

    private static bool Has(IMethodSymbol method, string parameter) =>
        method.Parameters.Any(candidate => candidate.Name == parameter)
        || (int.TryParse(parameter, out int ordinal) && ordinal < method.Parameters.Length);
}
