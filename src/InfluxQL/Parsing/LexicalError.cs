namespace InfluxQL.Parsing;

/// <summary>What can be wrong with one token.</summary>
internal enum LexicalErrorKind : byte
{
    UnterminatedString,
    UnterminatedIdentifier,
    UnterminatedRegex,
    UnterminatedComment,
    BadEscape,
    EmptyBindParameter,
}

/// <summary>A mistake inside a token or comment: the text around it still parses.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Start">Offset of what is wrong.</param>
/// <param name="Length">Its length.</param>
/// <param name="TokenStart">Offset of the token or comment that contains it.</param>
internal readonly record struct LexicalError(LexicalErrorKind Kind, int Start, int Length, int TokenStart);
