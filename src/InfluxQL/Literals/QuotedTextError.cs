namespace InfluxQL.Literals;

/// <summary>Why a quoted text has no value.</summary>
public enum QuotedTextError
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The text does not begin with <c>'</c> or <c>"</c>.</summary>
    NotQuoted,

    /// <summary>The text ends before its closing quote.</summary>
    Unterminated,

    /// <summary>A line ends inside the quotes; a line break is written <c>\n</c>.</summary>
    LineBreak,

    /// <summary>A backslash stands before something other than <c>n</c>, <c>\</c>, <c>"</c> and <c>'</c>.</summary>
    BadEscape,

    /// <summary>Something follows the closing quote.</summary>
    TextAfterQuote,
}
