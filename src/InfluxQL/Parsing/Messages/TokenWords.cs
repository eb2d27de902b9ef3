using InfluxQL.Parsing.Recovery;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Messages;

/// <summary>How messages name tokens and what the grammar expects.</summary>
internal static class TokenWords
{
    // Longer texts are cut in messages; the span shows them anyway.
    private const int LongestText = 40;
    private const int MostAlternatives = 12;

    /// <summary>The text of a token, or that the text ends.</summary>
    public static string Found(string text, LexedToken token) =>
        token.Type == TokenTypes.EndOfText ? "the end of the text" : Cut(text.Substring(token.Start, token.End - token.Start));

    /// <summary>Where something is missing: before a token, or at the end of the text.</summary>
    public static string Before(string text, LexedToken token) =>
        token.Type == TokenTypes.EndOfText ? "at the end of the text" : "before " + Found(text, token);

    public static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        int length = LongestText - 1;
        return text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length) + "…";
    }

    /// <summary>A token of the grammar as a person calls it.</summary>
    public static string Expected(int type, int rule) => type switch
    {
        T.IDENTIFIER => NameIn(rule),
        T.INTEGER => "a whole number",
        T.NUMBER => "a number",
        T.STRING => "a string in single quotes",
        T.DURATION_LITERAL => "a duration such as 1h",
        T.REGEX => "a regular expression in slashes",
        T.SEMICOLON or TokenTypes.EndOfText or < 0 => "the end of the statement",
        T.COMMA => "a comma",
        T.CALL_OPEN_PAREN => "(",
        _ => TokenFacts.WordOf(type) ?? Symbol(type),
    };

    /// <summary>Everything that would have fitted, the likeliest first.</summary>
    public static string Alternatives(SyntaxError error)
    {
        TokenSet expected = error.Expected;
        var words = new List<string>();
        if (expected.Contains(T.IDENTIFIER))
        {
            words.Add(NameIn(error.Rule));
        }
        else
        {
            AddIf(T.INTEGER);
            AddIf(T.STRING);
            AddIf(T.DURATION_LITERAL);
            AddIf(T.REGEX);
        }

        if (expected.Contains(T.PLUS) && expected.Contains(T.EQUALS))
        {
            words.Add("an operator");
        }
        else if (!expected.Contains(T.PLUS))
        {
            AddIf(T.EQUALS);
        }

        AddIf(T.COMMA);
        AddIf(T.CLOSE_PAREN);
        foreach (int type in expected.Types())
        {
            bool value = expected.Contains(T.IDENTIFIER) && type is T.TRUE or T.FALSE or T.DISTINCT;
            if (words.Count < MostAlternatives && TokenFacts.IsKeyword(type) && !value && type is not (T.AND or T.OR))
            {
                words.Add(GrammarTables.TokenNames[type]);
            }
        }

        AddIf(T.FILL);
        AddIf(T.TZ);
        AddIf(T.SEMICOLON);
        return words.Count == 0 ? "something else" : Join(words);

        void AddIf(int type)
        {
            if (expected.Contains(type))
            {
                words.Add(Expected(type, error.Rule));
            }
        }
    }

    private static string Join(List<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[words.Count - 1];

    private static string NameIn(int rule) => rule switch
    {
        T.RULE_fields or T.RULE_field => "a field",
        T.RULE_sources or T.RULE_source => "a measurement or a sub-query in parentheses",
        T.RULE_measurementSources or T.RULE_measurementSource or T.RULE_intoTarget => "a measurement",
        T.RULE_dimensions or T.RULE_dimension => "a tag or time(…)",
        T.RULE_expression or T.RULE_operand or T.RULE_signedOperand => "a value or a field",
        T.RULE_argumentList or T.RULE_argument => "an argument",
        T.RULE_sortItems or T.RULE_sortItem or T.RULE_firstSortItem => "time",
        T.RULE_castType or T.RULE_wildcardType => "a type",
        _ => "a name",
    };

    private static string Symbol(int type)
    {
        string text = Syntax.SyntaxFacts.GetText((Syntax.SyntaxKind)GrammarTables.TokenKinds[type]);
        return text.Length > 0 ? text : "something else";
    }
}
