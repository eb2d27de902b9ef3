using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>
/// Green tokens of fixed text that many texts share: keywords in upper or lower case and punctuation, with no trivia
/// or with one space after them.
/// </summary>
internal static class TokenCache
{
    private const int Variants = 4;

    // Filled on demand. Two threads may make the same token; either is as good as the other.
    private static readonly GreenToken?[] s_tokens = new GreenToken?[256 * Variants];

    public static GreenToken Get(int type, bool lowerCase, bool spaceAfter)
    {
        int index = (type * Variants) + (lowerCase ? 2 : 0) + (spaceAfter ? 1 : 0);
        return s_tokens[index] ?? Add(index, type, lowerCase, spaceAfter);
    }

    private static GreenToken Add(int index, int type, bool lowerCase, bool spaceAfter)
    {
        var kind = (SyntaxKind)GrammarTables.TokenKinds[type];
        string text = SyntaxFacts.GetText(kind);
        var token = new GreenToken(kind, lowerCase ? text.ToLowerInvariant() : text, null, spaceAfter ? GreenTrivia.Space : null);
        s_tokens[index] = token;
        return token;
    }
}
