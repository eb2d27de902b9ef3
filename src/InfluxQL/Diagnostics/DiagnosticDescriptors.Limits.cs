namespace InfluxQL.Diagnostics;

/// <content>Limits: IQL09xx.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>The text is longer than allowed.</summary>
    public static DiagnosticDescriptor TextTooLong { get; } = new(
        "IQL0901",
        "Text too long",
        "The text is {0} characters long; the limit is {1}. Split it into several requests, or raise the limit.",
        DiagnosticCategories.Limits,
        DiagnosticSeverity.Error);

    /// <summary>The text has more tokens than allowed.</summary>
    public static DiagnosticDescriptor TooManyTokens { get; } = new(
        "IQL0902",
        "Too many tokens",
        "The text has more than {0} words, names, values and symbols, which is the limit. Split it into several requests, or raise the limit.",
        DiagnosticCategories.Limits,
        DiagnosticSeverity.Error);

    /// <summary>Parentheses, calls or sub-queries nest deeper than allowed.</summary>
    public static DiagnosticDescriptor NestingTooDeep { get; } = new(
        "IQL0903",
        "Nesting too deep",
        "Parentheses, calls and sub-queries nest deeper than {0} levels, which is the limit. Take the query apart.",
        DiagnosticCategories.Limits,
        DiagnosticSeverity.Error);

    /// <summary>A chain of operators is longer than allowed.</summary>
    public static DiagnosticDescriptor TooManyOperators { get; } = new(
        "IQL0904",
        "Too many operators",
        "An expression has more than {0} operators in a row, which is the limit. Where values are compared one by one, a regular expression is shorter.",
        DiagnosticCategories.Limits,
        DiagnosticSeverity.Error);

    /// <summary>The text has more statements than allowed.</summary>
    public static DiagnosticDescriptor TooManyStatements { get; } = new(
        "IQL0905",
        "Too many statements",
        "The text has more than {0} statements, which is the limit. Split it into several requests, or raise the limit.",
        DiagnosticCategories.Limits,
        DiagnosticSeverity.Error);

    /// <summary>The text has more mistakes than are reported.</summary>
    public static DiagnosticDescriptor TooManyMistakes { get; } = new(
        "IQL0906",
        "Too many mistakes",
        "There are too many mistakes: the search for more stopped here. Correct the first ones; what follows was not read.",
        DiagnosticCategories.Limits,
        DiagnosticSeverity.Error);
}
