namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>How it is known that an expression is a query, the surest first.</summary>
internal enum QueryOrigin
{
    /// <summary>A comment such as <c>// lang=influxql</c>.</summary>
    Comment,

    /// <summary>The attribute <c>[StringSyntax("InfluxQL")]</c>.</summary>
    StringSyntax,

    /// <summary>A known client's API.</summary>
    ClientApi,

    /// <summary>A method of the setting <c>influxql_sinks</c>.</summary>
    ConfiguredSink,
}
