using System.Text.RegularExpressions;

namespace InfluxQL.Conformance.Server;

/// <summary>Sorts errors of the server: those of its query compiler, and those that come later.</summary>
internal static partial class ServerErrors
{
    /// <summary>
    /// Whether an error comes after the query was compiled, each kind with its name: such a query passed the checks.
    /// </summary>
    /// <param name="error">The server's text.</param>
    /// <param name="kind">What kind of error it is.</param>
    public static bool IsLaterThanCompilation(string error, out string kind)
    {
        kind = error switch
        {
            _ when error.Contains("iterator type: ", StringComparison.Ordinal) => "needs a field's type: an aggregate of another type",
            _ when error.StartsWith("type error: ", StringComparison.Ordinal) => "needs a field's type: operands that do not fit",
            _ when error.StartsWith("invalid argument type for ", StringComparison.Ordinal) => "needs a field's type: an argument of another type",
            _ when error.StartsWith("cannot use type ", StringComparison.Ordinal) => "needs a field's type: an argument of another type",
            _ when error.StartsWith("max-select-buckets limit exceeded", StringComparison.Ordinal) => "needs the data: too many intervals",
            _ when error.StartsWith("query-timeout limit exceeded", StringComparison.Ordinal) => "needs the data: too slow",
            _ when error.StartsWith("invalid time dimension offset: '", StringComparison.Ordinal) => "compiles and then cannot be used: an offset in a string",
            _ when error.StartsWith("unsupported call: ", StringComparison.Ordinal) => "compiles and then cannot be run: a mathematical function in a transformation",
            _ when error.StartsWith("invalid expression type: ", StringComparison.Ordinal) => "compiles and then cannot be run: a wildcard in a mathematical function",
            _ when error.Contains("[panic:interface conversion: influxql.Expr is *influxql.Wildcard", StringComparison.Ordinal)
                || error.Contains("[panic:interface conversion: influxql.Expr is *influxql.RegexLiteral", StringComparison.Ordinal) =>
                "compiles and then crashes: a wildcard in a mathematical function",
            _ when error.Contains("[panic:runtime error: index out of range", StringComparison.Ordinal) => "needs the data: a crash while points are read",
            _ when error.Contains("json: unsupported value: ", StringComparison.Ordinal) => "needs the data: a result that JSON cannot say",
            _ => string.Empty,
        };
        return kind.Length > 0;
    }

    /// <summary>
    /// Whether a text shows a local mean time, whose offset TimeZoneInfo rounds to minutes in another way.
    /// </summary>
    public static bool ShowsLocalMeanTime(string error) =>
        error.StartsWith("time 1600-", StringComparison.Ordinal) && error.EndsWith(":53 underflows time literal", StringComparison.Ordinal);

    /// <summary>Whether the server crashed on the query and recovered.</summary>
    public static bool IsCrash(string error) => error.Contains(" [panic:", StringComparison.Ordinal);

    /// <summary>The text with numbers as InfluxDB 1.8 prints them: 1.6 shows three decimals.</summary>
    public static string WithShortNumbers(string error) =>
        ThreeDecimals().Replace(error, match => match.Value.TrimEnd('0').TrimEnd('.'));

    [GeneratedRegex(@"\b[0-9]+\.[0-9]{3}\b")]
    private static partial Regex ThreeDecimals();
}
