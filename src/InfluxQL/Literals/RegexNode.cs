namespace InfluxQL.Literals;

/// <summary>What a part of a regular expression is, as far as the limits need to know.</summary>
internal enum RegexNodeKind : byte
{
    LeftParenthesis,
    VerticalBar,
    Literal,
    CharacterClass,
    Concatenation,
    Alternation,
    Repeat,
    Other,
}

/// <summary>A part of a regular expression: its measures without its content.</summary>
internal struct RegexNode
{
    public RegexNodeKind Kind;

    /// <summary>The flag <c>i</c> where a literal stands, or outside a group at its parenthesis.</summary>
    public bool FoldCase;

    /// <summary>Whether a parenthesis captures.</summary>
    public bool Captures;

    /// <summary>Height of the tree.</summary>
    public short Height;

    /// <summary>Copies of the innermost part that the nested counts ask for; 0 without a count.</summary>
    public short Copies;

    /// <summary>The count of a <see cref="RegexNodeKind.Repeat"/>.</summary>
    public short Count;

    /// <summary>
    /// Instructions of the compiled expression; characters of a literal; the offset of a parenthesis in the pattern.
    /// </summary>
    public int Size;

    public readonly bool IsPseudo => Kind <= RegexNodeKind.VerticalBar;

    /// <summary>Whether an alternation can merge the node into a class.</summary>
    public readonly bool IsOneCharacter =>
        Kind == RegexNodeKind.CharacterClass || (Kind == RegexNodeKind.Literal && Size == 1);
}
