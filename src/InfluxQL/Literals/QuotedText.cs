using System.Text;

namespace InfluxQL.Literals;

/// <summary>
/// String literals <c>'…'</c> and quoted identifiers <c>"…"</c>. Both share the escapes <c>\n</c>, <c>\\</c>,
/// <c>\"</c> and <c>\'</c>; every other escape and a line break are errors (InfluxDB 1.8 query language).
/// </summary>
public static class QuotedText
{
    /// <summary>Reads the value of a quoted text.</summary>
    /// <param name="quoted">The text with its quotes.</param>
    /// <param name="value">The value; empty if the text is wrong.</param>
    /// <returns>Whether the text is right.</returns>
    public static bool TryUnescape(ReadOnlySpan<char> quoted, out string value) =>
        TryUnescape(quoted, out value, out _, out _);

    /// <summary>Reads the value of a quoted text and says what is wrong.</summary>
    /// <param name="quoted">The text with its quotes.</param>
    /// <param name="value">The value; empty if the text is wrong.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="errorOffset">
    /// UTF-16 code units before the mistake: before the backslash of a bad escape, before a line break, before
    /// what follows the closing quote, or the length of an unterminated text.
    /// </param>
    /// <returns>Whether the text is right.</returns>
    public static bool TryUnescape(ReadOnlySpan<char> quoted, out string value, out QuotedTextError error, out int errorOffset)
    {
        value = string.Empty;
        errorOffset = 0;
        if (quoted.Length == 0 || (quoted[0] != '\'' && quoted[0] != '"'))
        {
            error = QuotedTextError.NotQuoted;
            return false;
        }

        char quote = quoted[0];
        StringBuilder? builder = null;
        int run = 1;
        for (int i = 1; i < quoted.Length; i++)
        {
            char c = quoted[i];
            if (c == quote)
            {
                if (i + 1 < quoted.Length)
                {
                    return Fail(QuotedTextError.TextAfterQuote, i + 1, out error, out errorOffset);
                }

                error = QuotedTextError.None;
                value = builder is null
                    ? quoted.Slice(1, i - 1).ToString()
                    : AppendTo(builder, quoted.Slice(run, i - run)).ToString();
                return true;
            }

            if (c is '\n' or '\r')
            {
                return Fail(QuotedTextError.LineBreak, i, out error, out errorOffset);
            }

            if (c != '\\')
            {
                continue;
            }

            if (i + 1 == quoted.Length)
            {
                break;
            }

            char escaped = quoted[i + 1];
            if (escaped is not ('n' or '\\' or '"' or '\''))
            {
                return Fail(QuotedTextError.BadEscape, i, out error, out errorOffset);
            }

            builder = AppendTo(builder ?? new StringBuilder(quoted.Length), quoted.Slice(run, i - run));
            builder.Append(escaped == 'n' ? '\n' : escaped);
            i++;
            run = i + 1;
        }

        return Fail(QuotedTextError.Unterminated, quoted.Length, out error, out errorOffset);
    }

    /// <summary>
    /// Writes a value as a string literal: <c>'…'</c> with <c>\n</c>, <c>\\</c> and <c>\'</c>. A double quote stays
    /// plain, which InfluxDB 3 needs. See <see cref="CanQuote"/> for what no literal can say.
    /// </summary>
    public static string QuoteString(string value) => Quote(value, '\'');

    /// <summary>
    /// Writes a name as a quoted identifier: <c>"…"</c> with <c>\n</c>, <c>\\</c> and <c>\"</c>. A single quote stays
    /// plain, which InfluxDB 3 needs. See <see cref="CanQuote"/> for what no identifier can say.
    /// </summary>
    public static string QuoteIdentifier(string value) => Quote(value, '"');

    /// <summary>
    /// Whether quotes can hold a value. There is no escape for a carriage return, which ends the line, nor for NUL,
    /// which is no character of the language: a value with one of them cannot be read back.
    /// </summary>
    public static bool CanQuote(ReadOnlySpan<char> value) => value.IndexOfAny('\r', '\0') < 0;

    /// <summary>
    /// Whether a name must be written with quotes: it is empty, is reserved, or is not made of ASCII letters, digits
    /// and <c>_</c> with a first character other than a digit.
    /// </summary>
    public static bool IdentifierNeedsQuotes(ReadOnlySpan<char> value)
    {
        if (value.Length == 0 || (uint)(value[0] - '0') <= 9)
        {
            return true;
        }

        foreach (char c in value)
        {
            bool letter = (uint)((c | 0x20) - 'a') < 26;
            if (!letter && (uint)(c - '0') > 9 && c != '_')
            {
                return true;
            }
        }

        return ReservedWords.Contains(value);
    }

    private static string Quote(string value, char quote)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        int escapes = 0;
        foreach (char c in value)
        {
            if (c == quote || c is '\\' or '\n')
            {
                escapes++;
            }
        }

        var builder = new StringBuilder(value.Length + escapes + 2).Append(quote);
        if (escapes == 0)
        {
            return builder.Append(value).Append(quote).ToString();
        }

        foreach (char c in value)
        {
            if (c == '\n')
            {
                builder.Append("\\n");
                continue;
            }

            if (c == quote || c == '\\')
            {
                builder.Append('\\');
            }

            builder.Append(c);
        }

        return builder.Append(quote).ToString();
    }

    private static bool Fail(QuotedTextError found, int offset, out QuotedTextError error, out int errorOffset)
    {
        error = found;
        errorOffset = offset;
        return false;
    }

    private static StringBuilder AppendTo(StringBuilder builder, ReadOnlySpan<char> text)
    {
#if NETSTANDARD2_0
        return builder.Append(text.ToString());
#else
        return builder.Append(text);
#endif
    }
}
