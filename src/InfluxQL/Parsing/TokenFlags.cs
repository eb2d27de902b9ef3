namespace InfluxQL.Parsing;

/// <summary>What the lexer saw of a token besides its type.</summary>
[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>Directly after the token before it (or the start of the text) stands something: see the values below.</summary>
    TriviaMask = 3,

    /// <summary>One space stands before the token.</summary>
    SpaceBefore = 1,

    /// <summary>White space or comments without a line's end stand before the token.</summary>
    TriviaBefore = 2,

    /// <summary>Trivia with a line's end stand before the token.</summary>
    LineBefore = 3,

    /// <summary>A keyword in upper case, or punctuation: spelled as it is printed.</summary>
    UpperCase = 4,

    /// <summary>A keyword in lower case.</summary>
    LowerCase = 8,

    /// <summary>A literal whose value or syntax is to be checked after parsing.</summary>
    NeedsCheck = 16,
}
