namespace InfluxQL.Building;

/// <summary>What was written into a hole of a template.</summary>
internal enum HoleKind : byte
{
    /// <summary>A name in double quotes.</summary>
    Identifier,

    /// <summary>A string, or a time as one.</summary>
    String,

    /// <summary>Digits.</summary>
    Integer,

    /// <summary>Digits with a point.</summary>
    Number,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>A regular expression between slashes.</summary>
    Regex,

    /// <summary>The minus sign of the value that follows.</summary>
    Sign,

    /// <summary>An expression or a query in parentheses, of which the parts are holes of their own.</summary>
    OpenParenthesis,

    /// <summary>The end of an expression or query in parentheses.</summary>
    CloseParenthesis,
}

/// <summary>A token that the value of a hole became, by its place in the text.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset after its last one.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Hole(int Start, int End, HoleKind Kind)
{
    public Hole Move(int offset) => new(Start + offset, End + offset, Kind);
}
