namespace InfluxQL.Semantics;

/// <summary>What a function does with its input.</summary>
public enum FunctionKind
{
    /// <summary>Makes one value of many.</summary>
    Aggregate,

    /// <summary>Picks points out of many, with their tags and fields.</summary>
    Selector,

    /// <summary>Makes a value of each value, or of neighbouring ones.</summary>
    Transformation,

    /// <summary>Makes indicators of a series, as traders use them, and forecasts.</summary>
    TechnicalAnalysis,

    /// <summary>Concerns times: the present, grouping by time, zones.</summary>
    DateAndTime,
}
