using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Fixes;

/// <summary>Writes a name or a string in the quotes that it needs.</summary>
internal static class QuotingFixes
{
    private const char NameQuote = '"';
    private const char TextQuote = '\'';

    /// <summary>A word of the language as a name.</summary>
    public static QueryFix? QuoteName(SyntaxTree tree, Diagnostic diagnostic) => Write(tree, diagnostic, NameQuote);

    /// <summary>A string as a name.</summary>
    public static QueryFix? ToName(SyntaxTree tree, Diagnostic diagnostic) => Write(tree, diagnostic, NameQuote);

    /// <summary>A name or a number as a string.</summary>
    public static QueryFix? ToText(SyntaxTree tree, Diagnostic diagnostic) => Write(tree, diagnostic, TextQuote);

    private static QueryFix? Write(SyntaxTree tree, Diagnostic diagnostic, char quote)
    {
        string old = tree.TextOf(diagnostic.Span);
        bool isQuoted = old.Length > 0 && old[0] is NameQuote or TextQuote;
        string value = old;
        if (isQuoted ? !QuotedText.TryUnescape(old.AsSpan(), out value) : !IsWord(old))
        {
            return null;
        }

        if (value.Length == 0 || !QuotedText.CanQuote(value.AsSpan()))
        {
            return null;
        }

        string quoted = quote == NameQuote ? QuotedText.QuoteIdentifier(value) : QuotedText.QuoteString(value);
        return new QueryFix(isQuoted ? QueryFixKind.SwapQuotes : QueryFixKind.Quote, $"Write {quoted}", diagnostic.Span, quoted);
    }

    // A name, or a number with its sign.
    private static bool IsWord(string text)
    {
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '.' or '-' or '+'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
