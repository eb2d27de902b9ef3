namespace InfluxQL.Diagnostics;

/// <content>Bind parameters and their values: IQL21xx.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A bind parameter has no value.</summary>
    public static DiagnosticDescriptor UndefinedParameter { get; } = new(
        "IQL2101",
        "Bind parameter without a value",
        "The bind parameter {0} has no value. Give one with the query.",
        DiagnosticCategories.Semantics,
        DiagnosticSeverity.Error);

    /// <summary>A value has no bind parameter.</summary>
    public static DiagnosticDescriptor UnusedParameter { get; } = new(
        "IQL2102",
        "Value without a bind parameter",
        "There is a value for {0}, but the query has no bind parameter ${0}. Check the spelling, or leave the value out.",
        DiagnosticCategories.Semantics,
        DiagnosticSeverity.Warning);

    /// <summary>A value is of a kind that cannot stand where its bind parameter stands.</summary>
    public static DiagnosticDescriptor ParameterOfWrongKind { get; } = new(
        "IQL2103",
        "Value of the wrong kind",
        "The value of {0} is {1}, but {2} is needed here. Names, durations and regular expressions are given as {{\"identifier\": \"v\"}}, {{\"duration\": \"1h\"}} and {{\"regex\": \"a.*\"}}.",
        DiagnosticCategories.Semantics,
        DiagnosticSeverity.Error);

    /// <summary>A value cannot be used at all.</summary>
    public static DiagnosticDescriptor InvalidParameterValue { get; } = new(
        "IQL2104",
        "Unusable value",
        "The value of {0} cannot be used: {1}.",
        DiagnosticCategories.Semantics,
        DiagnosticSeverity.Error);

    /// <summary>A number or duration is negative where it must not be.</summary>
    public static DiagnosticDescriptor NegativeParameter { get; } = new(
        "IQL2105",
        "Negative value",
        "The value of {0} is {1}, but {2} cannot be negative. Give a value of zero or more.",
        DiagnosticCategories.Semantics,
        DiagnosticSeverity.Error);
}
