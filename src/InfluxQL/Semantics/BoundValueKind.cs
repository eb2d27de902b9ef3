namespace InfluxQL.Semantics;

/// <summary>What a value for a bind parameter is.</summary>
public enum BoundValueKind
{
    /// <summary>Nothing that a query can hold. Using it is an error, giving it is not.</summary>
    Invalid,

    /// <summary>A string.</summary>
    String,

    /// <summary>An integer, negative ones included.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>A regular expression.</summary>
    Regex,

    /// <summary>A name: of a field, tag, measurement, database, function and so on.</summary>
    Identifier,
}
