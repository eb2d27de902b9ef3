namespace InfluxQL.Syntax;

public static partial class SyntaxFacts
{
    /// <summary>The keyword that a word is, in any letter case; None where it is none.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static SyntaxKind GetKeywordKind(string text) =>
        KeywordTable.Find((text ?? throw new ArgumentNullException(nameof(text))).AsSpan());
}
