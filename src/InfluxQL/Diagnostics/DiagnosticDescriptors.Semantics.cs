namespace InfluxQL.Diagnostics;

/// <content>Meaning: IQL20xx. InfluxDB 1.8's query compiler makes these checks before a SELECT runs.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A condition is no comparison.</summary>
    public static DiagnosticDescriptor InvalidCondition { get; } = SemanticError(
        "IQL2000",
        "Condition that compares nothing",
        "{0} is no condition. Compare it with something, such as {0} = 'a' or {0} > 0, and join comparisons with AND and OR.");

    /// <summary>Time is compared with something that is no time.</summary>
    public static DiagnosticDescriptor IncompatibleTime { get; } = SemanticError(
        "IQL2001",
        "Time compared with something else",
        "time cannot be compared with {0}. Compare it with a time in single quotes, with now(), or with a number of nanoseconds.");

    /// <summary>An operator that time does not take.</summary>
    public static DiagnosticDescriptor InvalidTimeOperator { get; } = SemanticError(
        "IQL2002",
        "Operator that time does not take",
        "time cannot be tested with {0}. A range of time is made with =, <, <=, > and >=.");

    /// <summary>A string begins as a date but is no time.</summary>
    public static DiagnosticDescriptor InvalidTimeText { get; } = SemanticError(
        "IQL2003",
        "String that is no time",
        "{0} is no time. Write 2006-01-02, 2006-01-02 15:04:05 or 2006-01-02T15:04:05Z, with up to nine digits after the second, and a day that exists.");

    /// <summary>A time is too early or too late.</summary>
    public static DiagnosticDescriptor TimeOutOfRange { get; } = SemanticError(
        "IQL2004",
        "Time out of range",
        "{0} lies outside the times that InfluxDB can hold: 1677-09-21T00:12:43.145224195Z to 2262-04-11T23:47:16.854775806Z.");

    /// <summary>A condition calls a function that only fields may call.</summary>
    public static DiagnosticDescriptor CallInCondition { get; } = SemanticError(
        "IQL2005",
        "Function that a condition cannot call",
        "{0}() cannot be called in WHERE: only mathematical functions can. To filter what it gives, put the SELECT with it into a sub-query and filter outside.");

    /// <summary>A duration is divided by a fraction below one.</summary>
    public static DiagnosticDescriptor DurationDivision { get; } = SemanticError(
        "IQL2006",
        "Duration divided by a fraction",
        "InfluxDB 1.x cuts the fraction off and then divides by zero. Multiply the duration instead, or write the result.");

    /// <summary>A regular expression is part of an expression.</summary>
    public static DiagnosticDescriptor RegexInExpression { get; } = SemanticError(
        "IQL2007",
        "Regular expression with an operator",
        "After {0} stands a regular expression alone. Take the {1} away, or put the condition before it in parentheses.");

    /// <summary>GROUP BY names time without an interval.</summary>
    public static DiagnosticDescriptor TimeDimensionWithoutInterval { get; } = SemanticError(
        "IQL2010",
        "GROUP BY time without an interval",
        "In GROUP BY, time is a function: write time(1m) with the length of the intervals.");

    /// <summary>GROUP BY calls another function than time.</summary>
    public static DiagnosticDescriptor CallInDimension { get; } = SemanticError(
        "IQL2011",
        "Function in GROUP BY",
        "GROUP BY takes tags and time(); {0}() cannot be called there.");

    /// <summary>time() has no argument, or more than two.</summary>
    public static DiagnosticDescriptor TimeDimensionArgumentCount { get; } = SemanticError(
        "IQL2012",
        "Wrong number of arguments in time()",
        "time() takes one or two arguments, an interval and an offset, and has {0} here.");

    /// <summary>The interval of time() is no duration.</summary>
    public static DiagnosticDescriptor TimeDimensionNotDuration { get; } = SemanticError(
        "IQL2013",
        "Interval that is no duration",
        "{0} is no duration. Write the interval with a unit and without quotes, such as time(10m).");

    /// <summary>GROUP BY has two intervals.</summary>
    public static DiagnosticDescriptor MultipleTimeDimensions { get; } = SemanticError(
        "IQL2014",
        "Two intervals in GROUP BY",
        "GROUP BY has an interval already. Leave one time() out.");

    /// <summary>The offset of time() calls another function than now.</summary>
    public static DiagnosticDescriptor TimeOffsetFunction { get; } = SemanticError(
        "IQL2015",
        "Function as the offset of time()",
        "{0}() cannot be the offset of time(): now() is the only function that can.");

    /// <summary>now() has arguments.</summary>
    public static DiagnosticDescriptor TimeOffsetNowArguments { get; } = SemanticError(
        "IQL2016",
        "now() with arguments",
        "now() takes no argument.");

    /// <summary>The offset of time() is neither a duration nor a time.</summary>
    public static DiagnosticDescriptor TimeOffsetKind { get; } = SemanticError(
        "IQL2017",
        "Offset that is no duration",
        "{0} cannot be the offset of time(). Write a duration such as 30s, a time in single quotes, or now().");

    /// <summary>GROUP BY has something that is neither a tag nor time().</summary>
    public static DiagnosticDescriptor InvalidDimension { get; } = SemanticError(
        "IQL2018",
        "Neither tag nor time in GROUP BY",
        "{0} is neither a tag nor time(). Name tags bare or in double quotes: single quotes make a string.");

    /// <summary>An interval of length zero has an offset.</summary>
    public static DiagnosticDescriptor EmptyInterval { get; } = SemanticError(
        "IQL2019",
        "Interval of length zero",
        "An interval of length zero cannot have an offset: InfluxDB 1.x divides by zero. Write a longer interval, or leave the offset out.");

    /// <summary>A SELECT reads nothing but time.</summary>
    public static DiagnosticDescriptor NoField { get; } = SemanticError(
        "IQL2020",
        "Nothing but time is selected",
        "At least one field must be selected beside time.");

    /// <summary>A field is a constant.</summary>
    public static DiagnosticDescriptor ConstantField { get; } = SemanticError(
        "IQL2021",
        "Constant among the fields",
        "{0} is a constant; every field needs a field, a tag or a function of one. Name fields bare or in double quotes: single quotes make a string.");

    /// <summary>An operator stands between two constants.</summary>
    public static DiagnosticDescriptor TwoLiterals { get; } = SemanticError(
        "IQL2022",
        "Operator between two constants",
        "This operator stands between two constants and has no value for them. Use a field or a function on one side.");

    /// <summary>A wildcard or a regular expression over field names is an operand.</summary>
    public static DiagnosticDescriptor WildcardInExpression { get; } = SemanticError(
        "IQL2023",
        "Wildcard with an operator",
        "{0} stands for many columns and cannot be an operand. Name the fields.");

    /// <summary>A call with a wildcard is an operand.</summary>
    public static DiagnosticDescriptor WildcardArgument { get; } = SemanticError(
        "IQL2025",
        "Wildcard as an argument in an expression",
        "{0}(*) gives many columns and cannot be an operand. Name the field.");

    /// <summary>A call with a regular expression is an operand.</summary>
    public static DiagnosticDescriptor RegexArgument { get; } = SemanticError(
        "IQL2026",
        "Regular expression as an argument in an expression",
        "{0}() of a regular expression gives many columns and cannot be an operand. Name the field.");

    /// <summary>There is no such function.</summary>
    public static DiagnosticDescriptor UndefinedFunction { get; } = SemanticError(
        "IQL2027",
        "Unknown function",
        "There is no function {0}(){1}");

    /// <summary>A function needs a field and got something else.</summary>
    public static DiagnosticDescriptor FieldArgumentExpected { get; } = SemanticError(
        "IQL2028",
        "Argument that is no field",
        "{0}() takes a field here, and {1} is none.{2}");

    /// <summary>A call has too many or too few arguments.</summary>
    public static DiagnosticDescriptor ArgumentCount { get; } = SemanticError(
        "IQL2029",
        "Wrong number of arguments",
        "{0}() takes {1}, and has {2} here.");

    /// <summary>percentile() needs a number.</summary>
    public static DiagnosticDescriptor NumberArgumentExpected { get; } = SemanticError(
        "IQL2030",
        "Percentile that is no number",
        "The second argument of {0}() is a number such as 95 or 99.9, and {1} is none.");

    /// <summary>A function needs an integer.</summary>
    public static DiagnosticDescriptor IntegerArgumentExpected { get; } = SemanticError(
        "IQL2031",
        "Argument that is no integer",
        "The {0} argument of {1}() is an integer, and {2} is none.");

    /// <summary>sample() shall pick no point.</summary>
    public static DiagnosticDescriptor SampleTooSmall { get; } = SemanticError(
        "IQL2032",
        "Sample without points",
        "sample() picks at least 1 point, and {0} is less.");

    /// <summary>A unit of time is zero or negative.</summary>
    public static DiagnosticDescriptor DurationNotPositive { get; } = SemanticError(
        "IQL2033",
        "Unit of time that is not positive",
        "The unit of {0}() must be longer than zero, and {1} is not.");

    /// <summary>A unit of time is no duration.</summary>
    public static DiagnosticDescriptor DurationArgumentExpected { get; } = SemanticError(
        "IQL2034",
        "Unit of time that is no duration",
        "The second argument of {0}() is a duration such as 1s, and {1} is none. Write a number with a unit and without quotes.");

    /// <summary>A function of a function needs GROUP BY time.</summary>
    public static DiagnosticDescriptor IntervalRequired { get; } = SemanticError(
        "IQL2035",
        "Nested function without GROUP BY time",
        "{0}() of another function needs intervals: add GROUP BY time(…).");

    /// <summary>A function of a plain field cannot be grouped by time.</summary>
    public static DiagnosticDescriptor AggregateRequired { get; } = SemanticError(
        "IQL2036",
        "Plain field in GROUP BY time",
        "With GROUP BY time(…), {0}() takes another function, such as {0}(mean({1})). Use one, or leave GROUP BY time(…) out.");

    /// <summary>A moving average is over one value or none.</summary>
    public static DiagnosticDescriptor WindowTooSmall { get; } = SemanticError(
        "IQL2038",
        "Window of moving_average() too small",
        "moving_average() needs at least 2 values to average, and {0} is less.");

    /// <summary>A period is zero or negative.</summary>
    public static DiagnosticDescriptor PeriodTooSmall { get; } = SemanticError(
        "IQL2040",
        "Period too small",
        "The period of {0}() is at least 1, and {1} is less.");

    /// <summary>A hold period is too small.</summary>
    public static DiagnosticDescriptor HoldPeriodTooSmall { get; } = SemanticError(
        "IQL2042",
        "Hold period too small",
        "The hold period of {0}() is at least {1}, or -1 for the default, and {2} is neither.");

    /// <summary>A warm-up type is no string.</summary>
    public static DiagnosticDescriptor WarmupNotString { get; } = SemanticError(
        "IQL2043",
        "Warm-up type that is no string",
        "The warm-up type of {0}() is a string, and {1} is none. Write {2}.");

    /// <summary>There is no such warm-up type.</summary>
    public static DiagnosticDescriptor UnknownWarmup { get; } = SemanticError(
        "IQL2044",
        "Unknown warm-up type",
        "{0}() knows no warm-up type {1}. Write {2}.");

    /// <summary>A forecast shall give no value.</summary>
    public static DiagnosticDescriptor ForecastTooSmall { get; } = SemanticError(
        "IQL2045",
        "Forecast without values",
        "{0}() forecasts at least 1 value, and {1} is less.");

    /// <summary>A season is negative.</summary>
    public static DiagnosticDescriptor NegativeSeason { get; } = SemanticError(
        "IQL2046",
        "Negative season",
        "The season of {0}() is a number of values, or 0 for none, and {1} is negative.");

    /// <summary>A forecast of a plain field.</summary>
    public static DiagnosticDescriptor ForecastWithoutFunction { get; } = SemanticError(
        "IQL2047",
        "Forecast of a plain field",
        "{0}() takes another function, such as {0}(mean({1}), …), with GROUP BY time(…).");

    /// <summary>distinct() has no argument.</summary>
    public static DiagnosticDescriptor DistinctWithoutArgument { get; } = SemanticError(
        "IQL2048",
        "distinct() without a field",
        "distinct() needs the field whose different values it lists.");

    /// <summary>distinct() has several arguments.</summary>
    public static DiagnosticDescriptor DistinctOfMany { get; } = SemanticError(
        "IQL2049",
        "distinct() of several fields",
        "distinct() takes one field, and has {0} arguments here. For combinations of tags use GROUP BY.");

    /// <summary>top() or bottom() does not end with an integer.</summary>
    public static DiagnosticDescriptor PickCountNotInteger { get; } = SemanticError(
        "IQL2050",
        "Number of points that is no integer",
        "The last argument of {0}() is the number of points to pick, and {1} is no integer.");

    /// <summary>top() or bottom() shall pick no point.</summary>
    public static DiagnosticDescriptor PickCountTooSmall { get; } = SemanticError(
        "IQL2051",
        "Number of points too small",
        "{0}() picks at least 1 point, and {1} is less.");

    /// <summary>top() or bottom() shall pick more points than LIMIT lets through.</summary>
    public static DiagnosticDescriptor PickCountAboveLimit { get; } = SemanticError(
        "IQL2052",
        "More points than LIMIT",
        "{0}() picks {1} points but LIMIT lets {2} through. Make them equal, or leave LIMIT out.");

    /// <summary>The first argument of top() or bottom() is no field.</summary>
    public static DiagnosticDescriptor PickFieldExpected { get; } = SemanticError(
        "IQL2053",
        "Argument that top() or bottom() cannot sort",
        "The first argument of {0}() is a field, and {1} is none.{2}");

    /// <summary>An argument of top() or bottom() between the first and the last is no tag or field.</summary>
    public static DiagnosticDescriptor PickTagExpected { get; } = SemanticError(
        "IQL2054",
        "Argument that is neither tag nor field",
        "Between the field and the number, {0}() takes tags and fields, and {1} is neither.");

    /// <summary>distinct() stands beside other fields.</summary>
    public static DiagnosticDescriptor DistinctCombined { get; } = SemanticError(
        "IQL2060",
        "distinct() with other fields",
        "distinct() gives a list of its own length and must be the only field. Put the others into a SELECT of their own.");

    /// <summary>top() or bottom() stands beside other functions.</summary>
    public static DiagnosticDescriptor PickCombined { get; } = SemanticError(
        "IQL2061",
        "top() or bottom() with other functions",
        "{0}() cannot stand beside other functions. Put the others into a SELECT of their own.");

    /// <summary>fill() without a function.</summary>
    public static DiagnosticDescriptor FillWithoutFunction { get; } = SemanticError(
        "IQL2062",
        "fill() without a function",
        "fill({0}) fills intervals without points, but no function makes intervals here. Use a function with GROUP BY time(…), or leave fill out.");

    /// <summary>GROUP BY time without a function.</summary>
    public static DiagnosticDescriptor GroupByWithoutFunction { get; } = SemanticError(
        "IQL2063",
        "GROUP BY time without a function",
        "GROUP BY time(…) needs a function that makes one value of each interval, such as mean({0}).");

    /// <summary>Aggregates stand beside plain fields.</summary>
    public static DiagnosticDescriptor MixedFields { get; } = SemanticError(
        "IQL2064",
        "Aggregates with plain fields",
        "{0} is read as it is, but another field is an aggregate, which belongs to no single point. Aggregate it as well, or group by it if it is a tag.");

    /// <summary>Several selectors stand beside plain fields.</summary>
    public static DiagnosticDescriptor MultipleSelectors { get; } = SemanticError(
        "IQL2065",
        "Several selectors with plain fields",
        "{0} would come from the point that a selector picks, but there are several selectors, which pick different points. Keep one of them.");

    /// <summary>A sub-query is sorted the other way round.</summary>
    public static DiagnosticDescriptor SubqueryOrder { get; } = SemanticError(
        "IQL2070",
        "Sub-query in another order",
        "The sub-query sorts by time {0} but the query around it {1}. Make the directions equal, or leave ORDER BY out of the sub-query.");

    /// <summary>An argument of date_part() is of the wrong kind.</summary>
    public static DiagnosticDescriptor DatePartArgument { get; } = SemanticError(
        "IQL2071",
        "Wrong argument of date_part()",
        "{0} cannot stand here in date_part(). Write {1}: the part in single quotes comes first, then time.");

    /// <summary>A mathematical function is called on a constant that is no number.</summary>
    public static DiagnosticDescriptor MathOfNoNumber { get; } = SemanticError(
        "IQL2072",
        "Mathematical function of no number",
        "{0} has no value, because mathematical functions take numbers. Name fields bare or in double quotes: single quotes make a string.");

    private static DiagnosticDescriptor SemanticError(string id, string title, string messageFormat) =>
        new(id, title, messageFormat, DiagnosticCategories.Semantics, DiagnosticSeverity.Error);
}
