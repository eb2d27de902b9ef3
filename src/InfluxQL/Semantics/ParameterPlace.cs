namespace InfluxQL.Semantics;

/// <summary>What may stand where a bind parameter stands.</summary>
internal enum ParameterPlace
{
    /// <summary>Any value but a regular expression.</summary>
    Operand,

    /// <summary>Any value: a whole field, dimension or argument.</summary>
    OperandOrRegex,

    /// <summary>What a sign stands before.</summary>
    SignedOperand,

    /// <summary>The name of a function, or the first segment of a name that goes on or has a type.</summary>
    HeadOfReference,

    /// <summary>A name.</summary>
    Name,

    /// <summary>What is sorted by.</summary>
    SortName,

    /// <summary>The type of a field or tag.</summary>
    Type,

    /// <summary>The type of a wildcard, for which no value can stand.</summary>
    WildcardType,

    /// <summary>The word fill or tz.</summary>
    ClauseName,

    /// <summary>A regular expression.</summary>
    Regex,

    /// <summary>A string.</summary>
    String,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A duration.</summary>
    Duration,
}
