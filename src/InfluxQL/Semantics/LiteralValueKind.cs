namespace InfluxQL.Semantics;

/// <summary>What a <see cref="LiteralValue"/> holds.</summary>
public enum LiteralValueKind
{
    /// <summary>Nothing: what a mathematical function gives for an argument that is no number.</summary>
    Null,

    /// <summary>A text.</summary>
    String,

    /// <summary>An integer of 64 bits with a sign.</summary>
    Integer,

    /// <summary>An integer of 64 bits without a sign: a literal is one where it is greater than 2^63 - 1.</summary>
    Unsigned,

    /// <summary>A floating-point number of 64 bits.</summary>
    Float,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>A number of nanoseconds.</summary>
    Duration,

    /// <summary>A point in time.</summary>
    Time,

    /// <summary>The pattern of a regular expression.</summary>
    Regex,
}
