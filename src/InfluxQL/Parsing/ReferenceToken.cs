using System.Text;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing;

/// <summary>How InfluxDB 1.x names a token that it found, and where it says that the token stands.</summary>
internal static class ReferenceToken
{
    private enum QuotedEnd
    {
        Closed,
        Open,
        BadEscape,
    }

    /// <summary>The token's text, or its name where it has none.</summary>
    public static string GetText(string text, SyntaxKind kind, int start, int length)
    {
        switch (kind)
        {
            case SyntaxKind.EndOfFileToken:
                return "EOF";
            case SyntaxKind.RegexLiteralToken:
                // Where a regular expression is unexpected, the slash is a division.
                return "/";
            case SyntaxKind.StringLiteralToken:
                return ReadQuoted(text, start, "STRING", out _);
            case SyntaxKind.IdentifierToken when text[start] == '"':
                return ReadQuoted(text, start, "IDENT", out _);
            case SyntaxKind.BindParameterToken when length > 1 && text[start + 1] == '"':
                return "$" + ReadQuoted(text, start + 1, string.Empty, out _);
            case SyntaxKind.NumberLiteralToken when text[start + length - 1] == '.':
                return text.Substring(start, length - 1);
        }

        return SyntaxFacts.IsKeyword(kind) || SyntaxFacts.IsPunctuation(kind) ? SyntaxFacts.GetText(kind) : text.Substring(start, length);
    }

    /// <summary>The offset that the reference gives for a token.</summary>
    public static int GetOffset(string text, SyntaxKind kind, int start)
    {
        bool isString = kind == SyntaxKind.StringLiteralToken;
        if (!isString && (kind != SyntaxKind.IdentifierToken || text[start] != '"'))
        {
            return start;
        }

        ReadQuoted(text, start, string.Empty, out int badEscape);
        return badEscape > 0 ? badEscape
            : isString || !IsClosed(text, start) ? ReferencePosition.BeforeDelimiter(text, start)
            : start;
    }

    private static bool IsClosed(string text, int quote) => Read(text, quote, null, out _) == QuotedEnd.Closed;

    private static string ReadQuoted(string text, int quote, string nameIfEmpty, out int badEscape)
    {
        var value = new StringBuilder();
        QuotedEnd end = Read(text, quote, value, out int position);
        badEscape = end == QuotedEnd.BadEscape ? position : 0;
        return value.Length > 0 ? value.ToString() : end == QuotedEnd.Closed ? nameIfEmpty : "BADSTRING";
    }

    // Reads up to the closing quote, the end of the line, or a bad escape: then that is all there is of the value.
    private static QuotedEnd Read(string text, int quote, StringBuilder? value, out int position)
    {
        for (position = quote + 1; position < text.Length; position++)
        {
            char c = text[position];
            if (c == text[quote])
            {
                return QuotedEnd.Closed;
            }

            if (c is '\n' or '\r')
            {
                return QuotedEnd.Open;
            }

            if (c != '\\')
            {
                value?.Append(c);
                continue;
            }

            position++;
            char escaped = position < text.Length ? text[position] : '\0';
            switch (escaped)
            {
                case 'n':
                    value?.Append('\n');
                    break;
                case '\\' or '"' or '\'':
                    value?.Append(escaped);
                    break;
                default:
                    value?.Clear().Append('\\').Append(escaped == '\r' ? '\n' : escaped);
                    if (char.IsHighSurrogate(escaped) && position + 1 < text.Length)
                    {
                        value?.Append(text[position + 1]);
                    }

                    return QuotedEnd.BadEscape;
            }
        }

        return QuotedEnd.Open;
    }
}
