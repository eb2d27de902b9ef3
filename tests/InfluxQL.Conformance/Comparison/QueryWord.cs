namespace InfluxQL.Conformance.Comparison;

/// <summary>The kinds of pieces that a query's text is cut into.</summary>
public enum QueryWordKind
{
    /// <summary>White space.</summary>
    Space,

    /// <summary>A comment of either sort.</summary>
    Comment,

    /// <summary>A name in double quotes.</summary>
    QuotedName,

    /// <summary>A text in single quotes.</summary>
    String,

    /// <summary>Letters, digits and underscores.</summary>
    Word,

    /// <summary>Any other character, one by one.</summary>
    Symbol,
}

/// <summary>
/// A piece of a query's text. This cut is independent of the library and much coarser: it knows no regular
/// expressions, whose content comes out as words and symbols.
/// </summary>
public readonly record struct QueryWord(QueryWordKind Kind, string Text)
{
    /// <summary>Whether the piece is a word or a symbol with this text, in any case.</summary>
    public bool Is(string text) => Kind is QueryWordKind.Word or QueryWordKind.Symbol && Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Cuts a text into pieces that give the text again when put together.</summary>
    public static IReadOnlyList<QueryWord> Cut(string text)
    {
        List<QueryWord> words = [];
        for (int start = 0; start < text.Length;)
        {
            (QueryWordKind kind, int end) = Next(text, start);
            words.Add(new QueryWord(kind, text[start..end]));
            start = end;
        }

        return words;
    }

    /// <summary>Cuts a text and leaves white space and comments out.</summary>
    public static IReadOnlyList<QueryWord> CutWithoutSpace(string text) =>
        [.. Cut(text).Where(word => word.Kind is not (QueryWordKind.Space or QueryWordKind.Comment))];

    private static (QueryWordKind Kind, int End) Next(string text, int start)
    {
        char first = text[start];
        char second = start + 1 < text.Length ? text[start + 1] : '\0';
        return (first, second) switch
        {
            ('-', '-') => (QueryWordKind.Comment, EndOfLine(text, start)),
            ('/', '*') => (QueryWordKind.Comment, EndOfBlock(text, start)),
            ('"', _) => (QueryWordKind.QuotedName, EndOfQuoted(text, start)),
            ('\'', _) => (QueryWordKind.String, EndOfQuoted(text, start)),
            _ when IsSpace(first) => (QueryWordKind.Space, EndOfRun(text, start, IsSpace)),
            _ when IsWordCharacter(first) => (QueryWordKind.Word, EndOfRun(text, start, IsWordCharacter)),
            _ => (QueryWordKind.Symbol, start + (char.IsHighSurrogate(first) && char.IsLowSurrogate(second) ? 2 : 1)),
        };
    }

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or 'µ';

    private static int EndOfRun(string text, int start, Func<char, bool> belongs)
    {
        int end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int EndOfLine(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : start + end;
    }

    private static int EndOfBlock(string text, int start)
    {
        int end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    private static int EndOfQuoted(string text, int start)
    {
        for (int end = start + 1; end < text.Length; end++)
        {
            if (text[end] == text[start])
            {
                return end + 1;
            }

            if (text[end] == '\\')
            {
                end++;
            }
        }

        return text.Length;
    }
}
