namespace InfluxQL.Services;

/// <summary>What a folding range hides.</summary>
public enum FoldingKind
{
    /// <summary>A statement or sub-query.</summary>
    Code,

    /// <summary>A comment, or comments on lines that follow each other.</summary>
    Comment,
}
