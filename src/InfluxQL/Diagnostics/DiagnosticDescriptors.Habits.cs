namespace InfluxQL.Diagnostics;

/// <content>What people bring along from SQL and other languages: IQL0040 to IQL0099.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>== instead of =.</summary>
    public static DiagnosticDescriptor DoubleEquals { get; } = SyntaxError(
        "IQL0040",
        "== instead of =",
        "Equality is written with one equals sign: =.");

    /// <summary>&amp;&amp; or || instead of AND or OR.</summary>
    public static DiagnosticDescriptor AndOrSymbol { get; } = SyntaxError(
        "IQL0041",
        "Symbol instead of AND or OR",
        "{0} is written {1} in this language.");

    /// <summary>NOT or ! before a condition.</summary>
    public static DiagnosticDescriptor NotOperator { get; } = SyntaxError(
        "IQL0042",
        "NOT",
        "The language has no {0}. Turn the comparison round: != for =, !~ for =~, < for >=.");

    /// <summary>IN in a condition.</summary>
    public static DiagnosticDescriptor InOperator { get; } = SyntaxError(
        "IQL0043",
        "IN",
        "The language has no IN in conditions. Write tag = 'a' OR tag = 'b', or tag =~ /^(a|b)$/.");

    /// <summary>LIKE in a condition.</summary>
    public static DiagnosticDescriptor LikeOperator { get; } = SyntaxError(
        "IQL0044",
        "LIKE",
        "The language has no {0}. Compare with a regular expression: tag =~ /^server/.");

    /// <summary>BETWEEN in a condition.</summary>
    public static DiagnosticDescriptor BetweenOperator { get; } = SyntaxError(
        "IQL0045",
        "BETWEEN",
        "The language has no BETWEEN. Write v >= 1 AND v <= 5.");

    /// <summary>IS NULL in a condition.</summary>
    public static DiagnosticDescriptor IsNullOperator { get; } = SyntaxError(
        "IQL0046",
        "IS NULL",
        "The language has no NULL to compare with. A point lacks a field altogether, and a missing tag equals ''.");

    /// <summary>LIMIT with two numbers.</summary>
    public static DiagnosticDescriptor LimitWithComma { get; } = SyntaxError(
        "IQL0047",
        "LIMIT with two numbers",
        "LIMIT takes one number. Write LIMIT {1} OFFSET {0}.");

    /// <summary>SELECT TOP.</summary>
    public static DiagnosticDescriptor TopInSelect { get; } = SyntaxError(
        "IQL0048",
        "SELECT TOP",
        "SELECT has no TOP before its fields. Write LIMIT after the other clauses, or the function top(v, 10).");

    /// <summary>JOIN.</summary>
    public static DiagnosticDescriptor JoinedSources { get; } = SyntaxError(
        "IQL0049",
        "JOIN",
        "The language cannot join measurements. Write both in FROM with a comma between them; points with the same tags and time do not merge.");

    /// <summary>HAVING.</summary>
    public static DiagnosticDescriptor HavingClause { get; } = SyntaxError(
        "IQL0050",
        "HAVING",
        "The language has no HAVING. Filter in WHERE around a sub-query: SELECT … FROM (SELECT …) WHERE ….");

    /// <summary>An alias of a measurement or sub-query.</summary>
    public static DiagnosticDescriptor SourceAlias { get; } = SyntaxError(
        "IQL0051",
        "Alias of a source",
        "A source has no alias. Remove {0}; if it is a second measurement, put a comma before it.");

    /// <summary>A regular expression after = or !=.</summary>
    public static DiagnosticDescriptor RegexAfterEquals { get; } = SyntaxError(
        "IQL0052",
        "Regular expression after =",
        "A regular expression is compared with =~ or !~. Write {0} instead of {1}.");

    /// <summary>A regular expression where none may stand.</summary>
    public static DiagnosticDescriptor MisplacedRegex { get; } = SyntaxError(
        "IQL0053",
        "Regular expression out of place",
        "A regular expression may not stand here. In a condition =~ or !~ stands before it.");

    /// <summary>A duration with a unit that does not exist.</summary>
    public static DiagnosticDescriptor UnknownDurationUnit { get; } = SyntaxError(
        "IQL0054",
        "Unknown unit of a duration",
        "{0} is no unit of time. {1}");

    /// <summary>A number with an exponent.</summary>
    public static DiagnosticDescriptor ExponentNotAllowed { get; } = SyntaxError(
        "IQL0055",
        "Number with an exponent",
        "Numbers have no exponent. Write {0} with all its digits.");

    /// <summary>A statement of SQL that writes.</summary>
    public static DiagnosticDescriptor WriteStatement { get; } = SyntaxError(
        "IQL0056",
        "Statement that writes",
        "InfluxQL has no {0}. Points are written as line protocol to the server's write API.");
}
