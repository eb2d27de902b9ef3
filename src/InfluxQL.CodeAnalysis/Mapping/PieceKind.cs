namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Where a stretch of a query comes from.</summary>
internal enum PieceKind
{
    /// <summary>The text of a literal, or a part of an interpolated one.</summary>
    Literal,

    /// <summary>A constant whose text is not written in this file, such as <c>nameof(…)</c> or a field of another file.</summary>
    Constant,

    /// <summary>A value that is known when the program runs; a placeholder stands in the query.</summary>
    Hole,
}
