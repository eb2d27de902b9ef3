namespace InfluxQL.Literals;

/// <summary>Why a string literal is no time.</summary>
public enum TimeLiteralError
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The text has none of the layouts, or names a day, hour, minute or second that does not exist.</summary>
    NotATime,

    /// <summary>The time lies before <see cref="TimeLiteral.MinNanoseconds"/>.</summary>
    TooEarly,

    /// <summary>The time lies after <see cref="TimeLiteral.MaxNanoseconds"/>.</summary>
    TooLate,
}
