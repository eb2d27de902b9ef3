namespace InfluxQL.Rewriting.Policies.Regexes;

/// <summary>What a part of a pattern is.</summary>
internal enum PatternKind
{
    /// <summary>Nothing, which always matches.</summary>
    Empty,

    /// <summary>One character.</summary>
    Character,

    /// <summary>One character of a set.</summary>
    Set,

    /// <summary>The beginning of the text.</summary>
    Begin,

    /// <summary>The end of the text.</summary>
    End,

    /// <summary>Parts one after the other.</summary>
    Concatenation,

    /// <summary>One of several parts.</summary>
    Alternation,

    /// <summary>A part several times.</summary>
    Repetition,
}

/// <summary>A part of a pattern.</summary>
internal sealed class PatternNode(PatternKind kind)
{
    public PatternKind Kind { get; } = kind;

    /// <summary>The code point of a character.</summary>
    public int Character { get; init; }

    /// <summary>Whether a character may be of the other letter case.</summary>
    public bool FoldsCase { get; init; }

    /// <summary>The set; null for one that holds every character, or of which nothing more is known.</summary>
    public bool[]? Ascii { get; init; }

    public IReadOnlyList<PatternNode> Parts { get; init; } = [];

    public int Min { get; init; }

    /// <summary>The highest count; -1 for any.</summary>
    public int Max { get; init; }
}
