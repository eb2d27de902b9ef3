namespace InfluxQL.Syntax.InternalSyntax;

/// <summary>What a green node or anything below it contains. Seven bits: they share a word with the kind.</summary>
[Flags]
internal enum GreenFlags : byte
{
    None = 0,

    /// <summary>A token that the parser had to invent.</summary>
    ContainsMissing = 1,

    /// <summary>Text that the parser could not use.</summary>
    ContainsSkippedText = 2,

    /// <summary>A node, token or trivia with an annotation.</summary>
    ContainsAnnotations = 4,

    /// <summary>A bind parameter.</summary>
    ContainsBindParameter = 8,

    /// <summary>A node that the checks after parsing look at.</summary>
    NeedsCheck = 16,

    /// <summary>A comparison, AND or OR: what may not stand among the fields of a SELECT.</summary>
    ContainsComparison = 32,

    /// <summary>A token that is itself missing.</summary>
    IsMissing = 64,

    /// <summary>What a parent takes over from its children.</summary>
    Inherited = ContainsMissing | ContainsSkippedText | ContainsAnnotations | ContainsBindParameter | NeedsCheck | ContainsComparison,
}
