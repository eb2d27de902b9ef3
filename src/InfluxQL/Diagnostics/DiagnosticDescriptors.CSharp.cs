namespace InfluxQL.Diagnostics;

/// <content>C# code that makes queries: IQL50xx. The configuration of its check: IQL59xx.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A value of unknown origin becomes part of a query's text.</summary>
    public static DiagnosticDescriptor ValueInQueryText { get; } = CSharp(
        "IQL5001",
        "Value put into the text of a query",
        "{0} becomes part of the query's text, so whoever controls it can change what the query does. Build the query with InfluxQLQuery.Create($\"…\"), where a value stays a value.");

    /// <summary>A query is not laid out as the formatter does it.</summary>
    public static DiagnosticDescriptor QueryNotFormatted { get; } = new(
        "IQL5010",
        "Query is not formatted",
        "The formatter lays this query out in another way. Format it.",
        DiagnosticCategories.CSharp,
        DiagnosticSeverity.Hidden);

    /// <summary>The configured target does not exist.</summary>
    public static DiagnosticDescriptor UnknownConfiguredTarget { get; } = CSharp(
        "IQL5901",
        "Unknown target in the configuration",
        "influxql_target = {0} names no target, so queries are checked for {1}. Write one of: {2}.");

    /// <summary>The configured list of methods that take queries cannot be read.</summary>
    public static DiagnosticDescriptor ConfiguredSinksNotReadable { get; } = CSharp(
        "IQL5902",
        "List of methods in the configuration cannot be read",
        "influxql_sinks cannot be read at character {0}: {1}. Write Namespace.Type.Method(parameter), with semicolons or commas between several; the parameter is a name, or a number from 0.");

    /// <summary>A configured method that takes queries does not exist.</summary>
    public static DiagnosticDescriptor ConfiguredSinkNotFound { get; } = CSharp(
        "IQL5903",
        "Method in the configuration not found",
        "influxql_sinks names {0}, but {1}. Correct the name, or put the setting where only the files of the projects that have it see it.");

    /// <summary>A configured switch is neither on nor off.</summary>
    public static DiagnosticDescriptor ConfiguredSwitchNotReadable { get; } = CSharp(
        "IQL5904",
        "Switch in the configuration cannot be read",
        "{0} = {1} is neither true nor false. Write one of them.");

    private static DiagnosticDescriptor CSharp(string id, string title, string message) =>
        new(id, title, message, DiagnosticCategories.CSharp, DiagnosticSeverity.Warning);
}
