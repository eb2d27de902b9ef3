namespace InfluxQL.Semantics;

/// <summary>What an argument of a function may be.</summary>
public enum ArgumentKind
{
    /// <summary>A field.</summary>
    Field,

    /// <summary>A field, <c>*</c> or a regular expression over field names.</summary>
    FieldOrPattern,

    /// <summary>A field, <c>*</c>, a regular expression, or a call of another function (which then needs GROUP BY time).</summary>
    FieldOrCall,

    /// <summary>A field, or <c>distinct(field)</c>.</summary>
    FieldOrDistinct,

    /// <summary>A call of an aggregate or selector.</summary>
    Call,

    /// <summary>A field or a tag.</summary>
    FieldOrTag,

    /// <summary>Any expression of fields, calls and numbers.</summary>
    Expression,

    /// <summary>An integer literal.</summary>
    Integer,

    /// <summary>An integer or number literal.</summary>
    Number,

    /// <summary>A duration literal.</summary>
    Duration,

    /// <summary>A duration, a time in a string, or <c>now()</c>.</summary>
    Offset,

    /// <summary>A string literal.</summary>
    String,

    /// <summary>The column <c>time</c>.</summary>
    Time,
}
