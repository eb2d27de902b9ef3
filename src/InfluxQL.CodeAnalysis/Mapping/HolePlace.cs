namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>What a value in a query is a part of.</summary>
internal enum HolePlace
{
    /// <summary>It stands by itself: an operand, a name, a clause.</summary>
    Bare,

    /// <summary>A part of a word, as in <c>cpu_{x}</c> or <c>{n}m</c>.</summary>
    Word,

    /// <summary>Between single quotes.</summary>
    QuotedString,

    /// <summary>Between double quotes.</summary>
    QuotedIdentifier,

    /// <summary>Between slashes.</summary>
    Regex,

    /// <summary>In a comment.</summary>
    Comment,
}
