namespace InfluxQL.Targets;

/// <summary>
/// A liberty of InfluxQL in InfluxDB 1.x that the parser of InfluxDB 3 does not take. What canonical printing repairs
/// is not among them: a carriage return between words, <c>\"</c> in a string and <c>\'</c> in a quoted name.
/// </summary>
public enum DialectFeature
{
    /// <summary>INF as a duration.</summary>
    InfiniteDuration,

    /// <summary>A function's name in double quotes.</summary>
    QuotedFunctionName,

    /// <summary>A regular expression that is not the last argument of a call.</summary>
    RegexBeforeLastArgument,

    /// <summary>A bind parameter for a measurement, a number after LIMIT or OFFSET, an interval, or another part that is not an operand.</summary>
    BindParameterOutsideExpression,

    /// <summary>ORDER BY on a SHOW statement.</summary>
    OrderByOnShow,

    /// <summary>The zone Local, or an empty zone, in tz().</summary>
    LocalTimeZone,

    /// <summary>The type after :: in double quotes.</summary>
    QuotedCastType,

    /// <summary>A name that ends with a dot.</summary>
    TrailingDot,

    /// <summary>&lt;&gt; in WITH KEY.</summary>
    KeyNotEqualSign,

    /// <summary>A LIMIT or OFFSET above 9223372036854775807.</summary>
    HugeLimit,

    /// <summary>An expression or a string in GROUP BY.</summary>
    ExpressionDimension,

    /// <summary>* as a condition.</summary>
    WildcardCondition,

    /// <summary>DISTINCT, or a function that is not one of single numbers, in WHERE.</summary>
    CallInCondition,
}
