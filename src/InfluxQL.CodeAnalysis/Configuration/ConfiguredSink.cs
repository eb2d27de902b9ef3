using System.Globalization;

namespace InfluxQL.CodeAnalysis.Configuration;

/// <summary>One entry of <c>influxql_sinks</c>: a method, constructor or property of the caller that takes a query.</summary>
/// <param name="Type">The metadata name of the type, such as <c>Acme.Db</c> or <c>Acme.Db+Inner</c>.</param>
/// <param name="Member">The method or property; <c>.ctor</c> for a constructor.</param>
/// <param name="Parameters">The parameters, by name or number; null for a property or field.</param>
internal sealed record ConfiguredSink(string Type, string Member, IReadOnlyList<string>? Parameters)
{
    /// <summary>Whether a parameter of a name is one of them.</summary>
    public bool Takes(string name) => Parameters is not null && Parameters.Contains(name);

    /// <summary>Whether the parameter at a place is one of them.</summary>
    public bool Takes(int ordinal) => Takes(ordinal.ToString(CultureInfo.InvariantCulture));

    /// <summary>As the setting has it.</summary>
    public override string ToString() =>
        Parameters is null ? $"{Type}.{Member}" : $"{Type}.{Member}({string.Join(", ", Parameters)})";
}
