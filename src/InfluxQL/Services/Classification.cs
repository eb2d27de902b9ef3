namespace InfluxQL.Services;

/// <summary>What a stretch of text is.</summary>
public enum Classification
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>The name of a function.</summary>
    Function,

    /// <summary>A measurement.</summary>
    Measurement,

    /// <summary>A field, or a column that nobody knows more about.</summary>
    Field,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>The column <c>time</c>.</summary>
    Time,

    /// <summary>A database.</summary>
    Database,

    /// <summary>A retention policy.</summary>
    RetentionPolicy,

    /// <summary>A name that AS gives, or its use.</summary>
    Alias,

    /// <summary>A type after <c>::</c>.</summary>
    Type,

    /// <summary>Another name: of a user, a query, a subscription, an option of fill().</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>A string that is a time.</summary>
    TimeLiteral,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>A regular expression.</summary>
    Regex,

    /// <summary>A bind parameter.</summary>
    Parameter,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>A comma, a parenthesis, a dot or a semicolon.</summary>
    Punctuation,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>Text that the language has no use for.</summary>
    Error,
}
