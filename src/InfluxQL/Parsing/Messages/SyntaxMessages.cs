using InfluxQL.Diagnostics;
using InfluxQL.Parsing.Recovery;
using InfluxQL.Text;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Messages;

/// <summary>Says what is wrong with a token that does not fit, and what to do.</summary>
internal sealed class SyntaxMessages
{
    private readonly string _text;
    private readonly LexedToken[] _tokens;
    private readonly SyntaxError _error;

    private SyntaxMessages(string text, TokenBuffer tokens, SyntaxError error)
    {
        _text = text;
        _tokens = tokens.Items;
        _error = error;
    }

    private string Found => TokenWords.Found(_text, _tokens[_error.FirstToken]);

    private string Before => TokenWords.Before(_text, _tokens[_error.FirstToken]);

    private string Named => TokenWords.Expected(_error.NamedToken, _error.Rule);

    /// <summary>The diagnostic of a mistake.</summary>
    public static Diagnostic Create(string text, TokenBuffer tokens, SyntaxError error) =>
        new SyntaxMessages(text, tokens, error).Create();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private Diagnostic Create() => _error.Mistake switch
    {
        Mistake.MisspelledKeyword => At(DiagnosticDescriptors.MisspelledKeyword, Found, Named),
        Mistake.KeywordAsName => At(DiagnosticDescriptors.KeywordAsName, Found),
        Mistake.StringAsName => At(DiagnosticDescriptors.StringAsName, Found, TokenWords.Cut(Requoted('"'))),
        Mistake.NameAsString => At(DiagnosticDescriptors.NameAsString, Found, TokenWords.Cut(Requoted('\''))),
        Mistake.Missing => At(DiagnosticDescriptors.MissingKeyword, Capital(Named), Before),
        Mistake.MissingValue => At(DiagnosticDescriptors.MissingValue, Capital(Named), Before),
        Mistake.MissingComma => At(DiagnosticDescriptors.MissingComma, Before),
        Mistake.MissingOperator => At(DiagnosticDescriptors.MissingOperator, Before),
        Mistake.MissingSemicolon => At(DiagnosticDescriptors.MissingSemicolon, Before),
        Mistake.MissingCloseParenthesis => CreateNotClosed(),
        Mistake.ExtraCloseParenthesis => At(DiagnosticDescriptors.ExtraCloseParenthesis),
        Mistake.TrailingComma => Over(DiagnosticDescriptors.TrailingComma, _error.FirstToken - 1, _error.FirstToken - 1),
        Mistake.RepeatedWord => At(DiagnosticDescriptors.RepeatedWord, Found),
        Mistake.SwappedWords => Over(DiagnosticDescriptors.SwappedWords, _error.FirstToken, _error.LastToken, Found, TokenWords.Found(_text, _tokens[_error.LastToken])),
        Mistake.WrongValue => CreateWrongValue(),
        Mistake.IllegalCharacter => At(DiagnosticDescriptors.IllegalCharacter, Found),
        Mistake.SpaceInside => At(DiagnosticDescriptors.SpaceInside, Found),
        Mistake.SpaceBeforeParenthesis => At(DiagnosticDescriptors.SpaceBeforeParenthesis),
        Mistake.ClauseOutOfOrder => Whole(DiagnosticDescriptors.ClauseOutOfOrder, ClauseName(_tokens[_error.FirstToken].Type), ClauseName(_error.NamedToken)),
        Mistake.ClauseTwice => Whole(DiagnosticDescriptors.ClauseTwice, ClauseName(_tokens[_error.FirstToken].Type), HowToMerge()),
        Mistake.IncompleteStatement => At(DiagnosticDescriptors.IncompleteStatement, Found, TokenWords.Alternatives(_error)),
        Mistake.UnknownStatement => CreateUnknownStatement(),
        Mistake.DoubleEquals => Whole(DiagnosticDescriptors.DoubleEquals),
        Mistake.AndSymbol => Whole(DiagnosticDescriptors.AndOrSymbol, "&&", "AND"),
        Mistake.OrSymbol => Whole(DiagnosticDescriptors.AndOrSymbol, "||", "OR"),
        Mistake.Not => At(DiagnosticDescriptors.NotOperator, Found.ToUpperInvariant()),
        Mistake.In => Whole(DiagnosticDescriptors.InOperator),
        Mistake.Like => Whole(DiagnosticDescriptors.LikeOperator, LastWord().ToUpperInvariant()),
        Mistake.Between => Whole(DiagnosticDescriptors.BetweenOperator),
        Mistake.IsNull => Whole(DiagnosticDescriptors.IsNullOperator),
        Mistake.LimitWithComma => Whole(DiagnosticDescriptors.LimitWithComma, TokenWords.Found(_text, _tokens[_error.FirstToken - 1]), TokenWords.Found(_text, _tokens[_error.LastToken])),
        Mistake.Top => Whole(DiagnosticDescriptors.TopInSelect),
        Mistake.Join => Whole(DiagnosticDescriptors.JoinedSources),
        Mistake.Having => Whole(DiagnosticDescriptors.HavingClause),
        Mistake.SourceAlias => Whole(DiagnosticDescriptors.SourceAlias, TokenWords.Cut(TextOf(_error.FirstToken, _error.LastToken))),
        Mistake.RegexAfterEquals => CreateRegexAfterEquals(),
        Mistake.MisplacedRegex => Whole(DiagnosticDescriptors.MisplacedRegex),
        _ => CreateUnexpected(),
    };

    private Diagnostic At(DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Over(descriptor, _error.FirstToken, _error.FirstToken, arguments);

    private Diagnostic Whole(DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Over(descriptor, _error.FirstToken, Math.Max(_error.FirstToken, _error.LastToken), arguments);

    private Diagnostic Over(DiagnosticDescriptor descriptor, int first, int last, params object?[] arguments) =>
        Diagnostic.Create(descriptor, TextSpan.FromBounds(_tokens[first].Start, _tokens[last].End), arguments);

    private string TextOf(int first, int last) => _text.Substring(_tokens[first].Start, _tokens[last].End - _tokens[first].Start);

    private Diagnostic CreateUnexpected() =>
        _tokens[_error.FirstToken].Type == T.ILLEGAL
            ? At(DiagnosticDescriptors.IllegalCharacter, Found)
            : At(DiagnosticDescriptors.UnexpectedToken, Found, TokenWords.Alternatives(_error));

    private Diagnostic CreateWrongValue() =>
        _tokens[_error.FirstToken].Type == T.ILLEGAL
            ? At(DiagnosticDescriptors.IllegalCharacter, Found)
            : At(DiagnosticDescriptors.WrongValue, Found, Named);

    // The parenthesis that is open where the closing one should be.
    private Diagnostic CreateNotClosed()
    {
        int depth = 0;
        for (int i = _error.FirstToken - 1; i >= 0; i--)
        {
            int type = _tokens[i].Type;
            depth += type == T.CLOSE_PAREN ? 1 : TokenFacts.Opens(type) ? -1 : 0;
            if (depth < 0)
            {
                return Over(DiagnosticDescriptors.MissingCloseParenthesis, i, i, Before);
            }
        }

        return At(DiagnosticDescriptors.MissingKeyword, ")", Before);
    }

    private Diagnostic CreateUnknownStatement()
    {
        switch (Found.ToUpperInvariant())
        {
            case "INSERT" or "UPDATE" or "UPSERT" or "REPLACE" or "MERGE":
                return At(DiagnosticDescriptors.WriteStatement, Found.ToUpperInvariant());
            default:
                return _tokens[_error.FirstToken].Type == T.ILLEGAL ? CreateUnexpected() : At(DiagnosticDescriptors.UnknownStatement, Found);
        }
    }

    private Diagnostic CreateRegexAfterEquals()
    {
        LexedToken equals = _tokens[_error.FirstToken - 1];
        return Whole(DiagnosticDescriptors.RegexAfterEquals, equals.Type == T.EQUALS ? "=~" : "!~", TokenWords.Found(_text, equals));
    }

    private string LastWord()
    {
        int first = _error.FirstToken;
        string found = Found;
        return string.Equals(found, "NOT", StringComparison.OrdinalIgnoreCase) && first < _error.LastToken
            ? found + " " + TokenWords.Found(_text, _tokens[first + 1])
            : found;
    }

    // The found text in other quotes; a quote inside it is escaped.
    private string Requoted(char quote)
    {
        LexedToken token = _tokens[_error.FirstToken];
        string text = _text.Substring(token.Start, token.End - token.Start);
        string content = text[0] is '"' or '\'' && text.Length > 1 ? text.Substring(1, text.Length - 2) : text;
        return quote + content.Replace("\\'", "'").Replace("\\\"", "\"").Replace(quote.ToString(), "\\" + quote) + quote;
    }

    private static string ClauseName(int type) => type switch
    {
        T.GROUP => "GROUP BY",
        T.ORDER => "ORDER BY",
        T.FILL or T.FILL_PARAMETER => "fill()",
        T.TZ or T.TZ_PARAMETER => "tz()",
        _ => GrammarTables.TokenNames[type],
    };

    private string HowToMerge() => _tokens[_error.FirstToken].Type switch
    {
        T.WHERE => "Join the conditions with AND.",
        T.GROUP => "Put all tags into one, with commas between them.",
        T.FROM => "Put all measurements into one, with commas between them.",
        _ => "Keep one of them.",
    };
}
