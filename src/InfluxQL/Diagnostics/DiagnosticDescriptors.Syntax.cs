namespace InfluxQL.Diagnostics;

/// <content>What cannot be read, and mistakes inside tokens: IQL0001 to IQL0007.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>Something else was expected.</summary>
    public static DiagnosticDescriptor UnexpectedToken { get; } = new(
        "IQL0001",
        "Unexpected text",
        "Found {0}, which fits nothing here. Expected {1}.",
        DiagnosticCategories.Syntax,
        DiagnosticSeverity.Error);

    /// <summary>A string has no end.</summary>
    public static DiagnosticDescriptor UnterminatedString { get; } = new(
        "IQL0002",
        "Unterminated string",
        "The string that begins here does not end on its line. Add the closing '.",
        DiagnosticCategories.Syntax,
        DiagnosticSeverity.Error);

    /// <summary>A quoted identifier has no end.</summary>
    public static DiagnosticDescriptor UnterminatedIdentifier { get; } = new(
        "IQL0003",
        "Unterminated identifier",
        "The quoted name that begins here does not end on its line. Add the closing \".",
        DiagnosticCategories.Syntax,
        DiagnosticSeverity.Error);

    /// <summary>A regular expression has no end.</summary>
    public static DiagnosticDescriptor UnterminatedRegex { get; } = new(
        "IQL0004",
        "Unterminated regular expression",
        "The regular expression that begins here does not end on its line. Add the closing /, and write \\/ for a slash inside it.",
        DiagnosticCategories.Syntax,
        DiagnosticSeverity.Error);

    /// <summary>A comment has no end.</summary>
    public static DiagnosticDescriptor UnterminatedComment { get; } = new(
        "IQL0005",
        "Unterminated comment",
        "The comment that begins here does not end. Add */ where it should.",
        DiagnosticCategories.Syntax,
        DiagnosticSeverity.Error);

    /// <summary>An escape that the language does not have.</summary>
    public static DiagnosticDescriptor BadEscape { get; } = new(
        "IQL0006",
        "Unknown escape",
        "The language has no escape {0}. It has \\n, \\\\, \\\" and \\'; a backslash is written \\\\.",
        DiagnosticCategories.Syntax,
        DiagnosticSeverity.Error);

    /// <summary>A dollar sign without a name.</summary>
    public static DiagnosticDescriptor EmptyBindParameter { get; } = new(
        "IQL0007",
        "Bind parameter without a name",
        "A bind parameter needs a name: $name or $\"any text\".",
        DiagnosticCategories.Syntax,
        DiagnosticSeverity.Error);
}
