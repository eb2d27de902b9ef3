namespace InfluxQL.Diagnostics;

/// <content>Not supported by the target: IQL103x clauses, IQL104x functions, IQL105x and IQL106x what its parser cannot read.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>The target has no SLIMIT.</summary>
    public static DiagnosticDescriptor SLimitNotSupported { get; } = NotSupported(
        "IQL1030",
        "SLIMIT is not supported",
        "{0} has no SLIMIT. Pick the series with a condition on their tags in WHERE, or leave series out in the client.");

    /// <summary>The target has no SOFFSET.</summary>
    public static DiagnosticDescriptor SOffsetNotSupported { get; } = NotSupported(
        "IQL1031",
        "SOFFSET is not supported",
        "{0} has no SOFFSET. Pick the series with a condition on their tags in WHERE, or leave series out in the client.");

    /// <summary>The target has no tz().</summary>
    public static DiagnosticDescriptor TimeZoneClauseNotSupported { get; } = NotSupported(
        "IQL1032",
        "tz() is not supported",
        "{0} has no tz(). Read times in UTC and convert them in the client; for GROUP BY time() give the offset from UTC as the second argument.");

    /// <summary>The target does not take a clause.</summary>
    public static DiagnosticDescriptor ClauseNotSupported { get; } = NotSupported(
        "IQL1033",
        "Clause is not supported",
        "{0} does not let {1} through. Leave the clause out.");

    /// <summary>The target lacks a function.</summary>
    public static DiagnosticDescriptor FunctionNotSupported { get; } = NotSupported(
        "IQL1040",
        "Function is not supported",
        "{0} has no function {1}(). {2}");

    /// <summary>The target cannot read INF.</summary>
    public static DiagnosticDescriptor InfinityNotReadable { get; } = NotSupported(
        "IQL1050",
        "INF is not readable there",
        "{0} cannot read INF. Write the duration with a unit, such as 52w.");

    /// <summary>The target cannot read a function's name in double quotes.</summary>
    public static DiagnosticDescriptor QuotedFunctionNameNotReadable { get; } = NotSupported(
        "IQL1051",
        "Quoted function name is not readable there",
        "{0} cannot read the name of a function in double quotes. Write {1} without them.");

    /// <summary>The target reads a regular expression only as the last argument of a call.</summary>
    public static DiagnosticDescriptor RegexArgumentNotLast { get; } = NotSupported(
        "IQL1052",
        "Regular expression is not the last argument",
        "{0} reads a regular expression in a call only as the last argument. Name the fields one by one.");

    /// <summary>The target reads a bind parameter only as an operand.</summary>
    public static DiagnosticDescriptor BindParameterNotReadable { get; } = NotSupported(
        "IQL1053",
        "Bind parameter is not readable there",
        "{0} reads a bind parameter only as an operand of an expression. Write the value of {1} into the query, or let the gateway bind it.");

    /// <summary>The target has no ORDER BY on SHOW.</summary>
    public static DiagnosticDescriptor OrderByOnShowNotReadable { get; } = NotSupported(
        "IQL1054",
        "ORDER BY on SHOW is not readable there",
        "{0} has no ORDER BY on SHOW statements. Leave it out; the result comes sorted by name.");

    /// <summary>The target does not know the zone Local or an empty one.</summary>
    public static DiagnosticDescriptor TimeZoneNameNotReadable { get; } = NotSupported(
        "IQL1055",
        "Time zone is not known there",
        "{0} does not know the zone {1}. Name a zone of the IANA list, such as 'Europe/Berlin', or leave tz() out for UTC.");

    /// <summary>The target cannot read a type in double quotes.</summary>
    public static DiagnosticDescriptor QuotedCastTypeNotReadable { get; } = NotSupported(
        "IQL1056",
        "Quoted type is not readable there",
        "{0} cannot read a type in double quotes. Write ::{1} without them.");

    /// <summary>The target cannot read a name that ends with a dot.</summary>
    public static DiagnosticDescriptor TrailingDotNotReadable { get; } = NotSupported(
        "IQL1057",
        "Name that ends with a dot is not readable there",
        "{0} cannot read a name that ends with a dot. Remove the dot, or put the name in double quotes if the dot belongs to it.");

    /// <summary>The target cannot read &lt;&gt; in WITH KEY.</summary>
    public static DiagnosticDescriptor KeyNotEqualSignNotReadable { get; } = NotSupported(
        "IQL1058",
        "<> in WITH KEY is not readable there",
        "{0} cannot read <> in WITH KEY. Write != instead.");

    /// <summary>The target cannot read a LIMIT beyond 64 bits with a sign.</summary>
    public static DiagnosticDescriptor LimitTooLarge { get; } = NotSupported(
        "IQL1059",
        "LIMIT is too large there",
        "{0} cannot read {1}: it is above 9223372036854775807. Write a smaller number, or leave the clause out for no limit.");

    /// <summary>The target does not take an expression or a string in GROUP BY.</summary>
    public static DiagnosticDescriptor DimensionNotReadable { get; } = NotSupported(
        "IQL1060",
        "Dimension is not readable there",
        "{0} groups by names, regular expressions, * and time() alone. Write the name of a tag without quotes of a string, signs or parentheses around it.");

    /// <summary>The target does not take * in a condition.</summary>
    public static DiagnosticDescriptor WildcardConditionNotReadable { get; } = NotSupported(
        "IQL1061",
        "* in a condition is not readable there",
        "{0} cannot read * in WHERE. Name the field or tag.");

    /// <summary>The target does not take DISTINCT or an aggregate in a condition.</summary>
    public static DiagnosticDescriptor CallInConditionNotReadable { get; } = NotSupported(
        "IQL1062",
        "Call in a condition is not readable there",
        "{0} cannot use {1} in WHERE: only functions of single numbers may stand there. Compute it in a sub-query and compare its result.");

    private static DiagnosticDescriptor NotSupported(string id, string title, string message) =>
        new(id, title, message, DiagnosticCategories.Target, DiagnosticSeverity.Error);
}
