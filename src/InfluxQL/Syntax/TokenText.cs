using InfluxQL.Literals;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>What the text of a token means, without quotes and escapes.</summary>
internal static class TokenText
{
    public static string GetValueText(GreenToken token)
    {
        ReadOnlySpan<char> text = token.TextSpan;
        switch (token.Kind)
        {
            case SyntaxKind.IdentifierToken:
            case SyntaxKind.StringLiteralToken:
                return IsQuoted(text) ? Unquote(text) : token.Text;
            case SyntaxKind.BindParameterToken:
                text = text.Length > 0 && text[0] == '$' ? text.Slice(1) : text;
                return IsQuoted(text) ? Unquote(text) : text.ToString();
            default:
                return token.Text;
        }
    }

    private static bool IsQuoted(ReadOnlySpan<char> text) => text.Length > 0 && (text[0] == '"' || text[0] == '\'');

    // A text with an escape that the language does not have is an error with a diagnostic of its own; what
    // stands between the quotes is then the best that can be said of its value.
    private static string Unquote(ReadOnlySpan<char> text) =>
        QuotedText.TryUnescape(text, out string value)
            ? value
            : text.Slice(1, Math.Max(0, text.Length - (text.Length > 1 && text[text.Length - 1] == text[0] ? 2 : 1))).ToString();
}
