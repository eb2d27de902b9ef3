namespace InfluxQL.Literals;

/// <summary>Why a text is no duration.</summary>
public enum DurationError
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>
    /// The text is not made of digits and units, or one count alone is larger than 2^63 - 1. The reference
    /// says <c>invalid duration</c> to both.
    /// </summary>
    Invalid,

    /// <summary>The sum is larger than 2^63 - 1 nanoseconds.</summary>
    Overflow,
}
