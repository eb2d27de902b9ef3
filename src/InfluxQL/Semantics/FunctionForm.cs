namespace InfluxQL.Semantics;

/// <summary>Which rules the checks before a SELECT runs apply to calls of a function.</summary>
internal enum FunctionForm
{
    /// <summary>One field; the point that is picked keeps its tags.</summary>
    Selector,

    /// <summary>One field.</summary>
    Aggregate,

    Count,
    CountHll,
    Distinct,
    Integral,
    Percentile,
    Sample,
    TopBottom,

    /// <summary>A field or an aggregate, and a unit of time.</summary>
    Rate,

    /// <summary>A field or an aggregate.</summary>
    Running,

    MovingAverage,
    ExponentialAverage,
    Kaufman,
    Chande,
    HoltWinters,

    /// <summary>Numbers to a number.</summary>
    Mathematical,

    DatePart,

    /// <summary>Not a function of fields: now, time, tz.</summary>
    Special,
}
