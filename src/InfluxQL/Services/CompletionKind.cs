namespace InfluxQL.Services;

/// <summary>What an offer is.</summary>
public enum CompletionKind
{
    /// <summary>A word of the language, or several that belong together.</summary>
    Keyword,

    /// <summary>A clause or a statement with places to fill in.</summary>
    Snippet,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A measurement.</summary>
    Measurement,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A value of a tag.</summary>
    TagValue,

    /// <summary>The column <c>time</c>.</summary>
    Time,

    /// <summary>A database.</summary>
    Database,

    /// <summary>A retention policy.</summary>
    RetentionPolicy,

    /// <summary>A column that a sub-query names.</summary>
    Alias,

    /// <summary>A type after <c>::</c>.</summary>
    Type,

    /// <summary>A word or literal that stands for a value: an option of fill(), a duration, a time zone, a regular expression.</summary>
    Value,

    /// <summary>A bind parameter.</summary>
    Parameter,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>A comma, a parenthesis, a dot or a semicolon.</summary>
    Punctuation,
}
