namespace InfluxQL.Diagnostics;

/// <content>Requests: IQL302x, the parameters of /query.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A request has no query.</summary>
    public static DiagnosticDescriptor QueryParameterMissing { get; } = RequestRule(
        "IQL3020",
        "Parameter q is missing",
        "The request has no query. Give it in the parameter q.",
        DiagnosticSeverity.Error);

    /// <summary>A parameter stands twice in one place.</summary>
    public static DiagnosticDescriptor ParameterRepeated { get; } = RequestRule(
        "IQL3021",
        "Parameter is given twice",
        "The parameter {0} stands more than once in {1}, so that it is not clear which one is meant. Give it once.",
        DiagnosticSeverity.Error);

    /// <summary>A parameter has a value that it cannot have.</summary>
    public static DiagnosticDescriptor InvalidParameterOfRequest { get; } = RequestRule(
        "IQL3022",
        "Value of a parameter is not allowed",
        "The parameter {0} is {1}, but it must be {2}.",
        DiagnosticSeverity.Error);

    /// <summary>chunk_size and chunked_size differ.</summary>
    public static DiagnosticDescriptor ChunkSizesDiffer { get; } = RequestRule(
        "IQL3023",
        "chunk_size and chunked_size differ",
        "The parameter chunk_size is {0} and chunked_size is {1}; both mean the same. Give one of them.",
        DiagnosticSeverity.Error);

    /// <summary>The values of bind parameters cannot be read.</summary>
    public static DiagnosticDescriptor ParametersUnreadable { get; } = RequestRule(
        "IQL3024",
        "Parameter params cannot be read",
        "The parameter params {0}.",
        DiagnosticSeverity.Error);

    /// <summary>The client takes no form of response that there is.</summary>
    public static DiagnosticDescriptor FormatNotAvailable { get; } = RequestRule(
        "IQL3025",
        "No such form of response",
        "The header Accept is {0}, but responses are application/json, application/csv, text/csv or application/x-msgpack. Name one of them.",
        DiagnosticSeverity.Error);

    /// <summary>The size of chunks without chunks.</summary>
    public static DiagnosticDescriptor ChunkSizeIgnored { get; } = RequestRule(
        "IQL3026",
        "Size of chunks without chunks",
        "The parameter {0} has no effect unless chunked is true. Leave it out, or add chunked=true.",
        DiagnosticSeverity.Warning);

    /// <summary>rp is given as a parameter.</summary>
    public static DiagnosticDescriptor RetentionPolicyParameterDiscouraged { get; } = RequestRule(
        "IQL3027",
        "Parameter rp is discouraged",
        "The parameter rp names a retention policy, which InfluxDB 3 does not have. Name the database that stands for both in db.",
        DiagnosticSeverity.Warning);

    /// <summary>A parameter without effect.</summary>
    public static DiagnosticDescriptor ParameterIgnored { get; } = RequestRule(
        "IQL3028",
        "Parameter without effect",
        "The parameter {0} is accepted for old clients and has no effect. Leave it out.",
        DiagnosticSeverity.Warning);

    /// <summary>A parameter that nobody knows.</summary>
    public static DiagnosticDescriptor ParameterUnknown { get; } = RequestRule(
        "IQL3029",
        "Unknown parameter",
        "There is no parameter {0}; it has no effect. Check the spelling.",
        DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor RequestRule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, DiagnosticCategories.Request, severity);
}
