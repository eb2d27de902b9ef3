namespace InfluxQL.Cli.Terminal;

/// <summary>What a part of the text is, as far as its colour goes.</summary>
internal enum TextColor
{
    /// <summary>The terminal's own colour.</summary>
    Plain,

    /// <summary>A word of the language, or the name of a command.</summary>
    Keyword,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A measurement, database or retention policy.</summary>
    Source,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A number or duration.</summary>
    Number,

    /// <summary>A string or time.</summary>
    String,

    /// <summary>A regular expression.</summary>
    Regex,

    /// <summary>A bind parameter.</summary>
    Parameter,

    /// <summary>An operator or punctuation.</summary>
    Operator,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>What cannot be read.</summary>
    Error,
}
