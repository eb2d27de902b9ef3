namespace InfluxQL.Diagnostics;

/// <content>Requests: IQL30xx, a line of a batch of requests.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A line of a batch is blank.</summary>
    public static DiagnosticDescriptor BlankLine { get; } = new(
        "IQL3001",
        "Blank line in a batch",
        "The line is blank. Each line is a JSON object with the query as its member q, such as {{\"q\": \"SHOW DATABASES\"}}.",
        DiagnosticCategories.Request,
        DiagnosticSeverity.Error);

    /// <summary>A line of a batch is no JSON.</summary>
    public static DiagnosticDescriptor InvalidJson { get; } = new(
        "IQL3002",
        "Invalid JSON",
        "The line is no valid JSON; reading stopped at byte {0}. Each line is one whole JSON object.",
        DiagnosticCategories.Request,
        DiagnosticSeverity.Error);

    /// <summary>A line of a batch is JSON, but no object.</summary>
    public static DiagnosticDescriptor LineIsNoObject { get; } = new(
        "IQL3003",
        "No JSON object",
        "The line is {0}, but an object with the query as its member q is needed.",
        DiagnosticCategories.Request,
        DiagnosticSeverity.Error);

    /// <summary>A request has no query.</summary>
    public static DiagnosticDescriptor MissingQuery { get; } = new(
        "IQL3004",
        "No query",
        "The object has no member q. Give the query as a string in it; an empty string is allowed.",
        DiagnosticCategories.Request,
        DiagnosticSeverity.Error);

    /// <summary>A member of a request has a value of the wrong type.</summary>
    public static DiagnosticDescriptor MemberOfWrongType { get; } = new(
        "IQL3005",
        "Member of the wrong type",
        "The member {0} must be {1}, but it is {2}.",
        DiagnosticCategories.Request,
        DiagnosticSeverity.Error);

    /// <summary>A line of a batch is no UTF-8.</summary>
    public static DiagnosticDescriptor LineIsNotUtf8 { get; } = new(
        "IQL3006",
        "No UTF-8",
        "The line is not UTF-8: the byte at offset {0} belongs to no character. Write the file as UTF-8.",
        DiagnosticCategories.Request,
        DiagnosticSeverity.Error);

    /// <summary>A line of a batch is longer than allowed.</summary>
    public static DiagnosticDescriptor LineTooLong { get; } = new(
        "IQL3007",
        "Line too long",
        "The line has more than {0} bytes, which is the limit. Split the request.",
        DiagnosticCategories.Request,
        DiagnosticSeverity.Error);
}
