namespace InfluxQL.Diagnostics;

/// <content>What the grammar allows and the language does not: IQL01xx. InfluxDB 1.x makes these checks while it parses.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>An integer does not fit 64 bits.</summary>
    public static DiagnosticDescriptor IntegerTooLarge { get; } = SyntaxError(
        "IQL0100",
        "Integer too large",
        "{0} is larger than any integer; the largest is 18446744073709551615. Write it with a decimal point to make it a floating-point number.");

    /// <summary>A negative integer does not fit 64 bits.</summary>
    public static DiagnosticDescriptor IntegerTooSmall { get; } = SyntaxError(
        "IQL0101",
        "Integer too small",
        "-{0} is smaller than any integer; the smallest is -9223372036854775808. Write it with a decimal point to make it a floating-point number.");

    /// <summary>A number is larger than any floating-point number.</summary>
    public static DiagnosticDescriptor NumberTooLarge { get; } = SyntaxError(
        "IQL0102",
        "Number too large",
        "This number is larger than any floating-point number, of which the largest has 309 digits. Write a smaller one.");

    /// <summary>A duration is not made of numbers and units.</summary>
    public static DiagnosticDescriptor InvalidDuration { get; } = SyntaxError(
        "IQL0103",
        "Invalid duration",
        "{0} is no duration. A duration is made of whole numbers, each with one of the units ns, u, ms, s, m, h, d and w, such as 1h30m.");

    /// <summary>A duration does not fit 64 bits of nanoseconds.</summary>
    public static DiagnosticDescriptor DurationTooLong { get; } = SyntaxError(
        "IQL0104",
        "Duration too long",
        "{0} is longer than any duration; the longest is somewhat more than 15250w. Write a shorter one, or INF for how long points are kept.");

    /// <summary>A regular expression is none in RE2's syntax.</summary>
    public static DiagnosticDescriptor InvalidRegex { get; } = SyntaxError(
        "IQL0105",
        "Invalid regular expression",
        "This regular expression does not compile: {0}. InfluxDB has the syntax of RE2, without look-around and back-references.");

    /// <summary>A name has more than three segments.</summary>
    public static DiagnosticDescriptor TooManySegments { get; } = SyntaxError(
        "IQL0110",
        "Too many segments",
        "This name has {0} segments, and three are the most: database, retention policy and measurement. Put a name that contains dots in double quotes.");

    /// <summary>A regular expression follows three segments.</summary>
    public static DiagnosticDescriptor RegexAfterMeasurement { get; } = SyntaxError(
        "IQL0111",
        "Regular expression after a measurement",
        "A regular expression stands for the measurement, but three segments before it name one already. Leave one of them out.");

    /// <summary>:MEASUREMENT follows three segments.</summary>
    public static DiagnosticDescriptor BackReferenceAfterMeasurement { get; } = SyntaxError(
        "IQL0112",
        ":MEASUREMENT after a measurement",
        ":MEASUREMENT stands for the measurement, but three segments before it name one already. Leave one of them out.");

    /// <summary>DELETE or DROP SERIES names a database.</summary>
    public static DiagnosticDescriptor DatabaseNotAllowed { get; } = SyntaxError(
        "IQL0113",
        "Database not allowed here",
        "This statement works on the database of the request and cannot name another. Leave {0} out and send the request to that database.");

    /// <summary>DROP SERIES names a retention policy.</summary>
    public static DiagnosticDescriptor RetentionPolicyNotAllowed { get; } = SyntaxError(
        "IQL0114",
        "Retention policy not allowed here",
        "DROP SERIES works on all retention policies and cannot name one. Leave {0} out.");

    /// <summary>A cast names a type that does not exist.</summary>
    public static DiagnosticDescriptor UnknownCastType { get; } = SyntaxError(
        "IQL0115",
        "Unknown type",
        "There is no type {0}. After :: stands float, integer, unsigned, string, boolean, field or tag.");

    /// <summary>A comparison, AND or OR stands among the fields of SELECT.</summary>
    public static DiagnosticDescriptor ConditionInField { get; } = SyntaxError(
        "IQL0120",
        "Condition in a field",
        "{0} makes a condition, and conditions cannot be selected. Move it to the WHERE clause.");

    /// <summary>fill() has no argument or several.</summary>
    public static DiagnosticDescriptor FillArgumentCount { get; } = SyntaxError(
        "IQL0121",
        "Number of arguments of fill()",
        "fill() takes one argument and has {0}. It is a number, null, none, previous or linear.");

    /// <summary>fill() has an argument that it does not take.</summary>
    public static DiagnosticDescriptor FillArgument { get; } = SyntaxError(
        "IQL0122",
        "Argument of fill()",
        "fill() does not take {0}. Write a number, or in lower case null, none, previous or linear.");

    /// <summary>tz() has no argument or several.</summary>
    public static DiagnosticDescriptor TimeZoneArgumentCount { get; } = SyntaxError(
        "IQL0123",
        "Number of arguments of tz()",
        "tz() takes one argument and has {0}. It is the name of a time zone, such as 'Europe/Berlin'.");

    /// <summary>tz() has an argument that is no string.</summary>
    public static DiagnosticDescriptor TimeZoneArgument { get; } = SyntaxError(
        "IQL0124",
        "Argument of tz()",
        "tz() does not take {0}. Write the name of a time zone in single quotes, such as 'Europe/Berlin'.");

    /// <summary>tz() names a zone that does not exist.</summary>
    public static DiagnosticDescriptor UnknownTimeZone { get; } = SyntaxError(
        "IQL0125",
        "Unknown time zone",
        "There is no time zone '{0}'. Write an IANA name with its letter case, such as 'Europe/Berlin'.");

    /// <summary>ORDER BY names something other than time.</summary>
    public static DiagnosticDescriptor OrderByOther { get; } = SyntaxError(
        "IQL0126",
        "ORDER BY something other than time",
        "Results can be ordered by time alone, and {0} is something else. Write ORDER BY time, with ASC or DESC.");

    /// <summary>REPLICATION is not from 1 to 2147483647.</summary>
    public static DiagnosticDescriptor ReplicationOutOfRange { get; } = SyntaxError(
        "IQL0130",
        "Replication out of range",
        "REPLICATION cannot be {0}. Write a number from 1 to 2147483647; a server that stands alone has 1.");

    /// <summary>ALTER RETENTION POLICY has an option twice.</summary>
    public static DiagnosticDescriptor DuplicateOption { get; } = SyntaxError(
        "IQL0131",
        "Option given twice",
        "The option {0} is given a second time. Leave one of them out.");

    /// <summary>SHARD DURATION INF outside CREATE DATABASE.</summary>
    public static DiagnosticDescriptor InfiniteShardDuration { get; } = SyntaxError(
        "IQL0132",
        "Infinite shard duration",
        "A shard cannot cover an infinite time. Write a duration, or leave the option out to let the server choose.");

    /// <summary>RESAMPLE whose intervals are zero.</summary>
    public static DiagnosticDescriptor ResampleWithoutInterval { get; } = SyntaxError(
        "IQL0133",
        "RESAMPLE without an interval",
        "The intervals of RESAMPLE are zero. Write EVERY or FOR with a duration above zero, or leave RESAMPLE out.");

    /// <summary>A continuous query without INTO.</summary>
    public static DiagnosticDescriptor ContinuousQueryWithoutInto { get; } = SyntaxError(
        "IQL0134",
        "Continuous query without INTO",
        "A continuous query must say where it writes its result. Add INTO and a measurement before FROM.");

    /// <summary>A continuous query that calls a function without GROUP BY time().</summary>
    public static DiagnosticDescriptor ContinuousQueryWithoutInterval { get; } = SyntaxError(
        "IQL0135",
        "Continuous query without an interval",
        "A continuous query that calls {0}() runs at intervals. Add GROUP BY time() with a duration above zero.");

    /// <summary>A continuous query whose time() is wrong.</summary>
    public static DiagnosticDescriptor ContinuousQueryInterval { get; } = SyntaxError(
        "IQL0136",
        "Wrong interval of a continuous query",
        "The interval of the continuous query is wrong: {0}. Write time() with one or two durations.");

    /// <summary>RESAMPLE FOR covers less than one interval.</summary>
    public static DiagnosticDescriptor ResampleForTooShort { get; } = SyntaxError(
        "IQL0137",
        "RESAMPLE FOR too short",
        "RESAMPLE FOR covers less than one interval of the query. Write {0} or more.");

    private static DiagnosticDescriptor SyntaxError(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, DiagnosticCategories.Syntax, DiagnosticSeverity.Error);
}
