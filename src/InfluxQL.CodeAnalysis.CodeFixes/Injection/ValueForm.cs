namespace InfluxQL.CodeAnalysis.CodeFixes.Injection;

/// <summary>What a value becomes in the query.</summary>
internal enum ValueForm
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A string, after <c>ToString()</c>.</summary>
    ConvertedText,

    /// <summary>A name: <c>:id</c>.</summary>
    Name,

    /// <summary>A regular expression: <c>:regex</c>.</summary>
    Regex,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A number with a point.</summary>
    Number,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,
}
