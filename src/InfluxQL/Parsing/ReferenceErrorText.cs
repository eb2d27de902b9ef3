using InfluxQL.Syntax;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <summary>
/// Words the first token that does not fit as InfluxDB 1.x does: what it found, what it expected, and where. The place
/// in the grammar tells what was expected; where it does not, Syntax.xml declares it.
/// </summary>
internal sealed class ReferenceErrorText
{
    private readonly string _text;
    private readonly LexedToken[] _tokens;

    private ReferenceErrorText(string text, TokenBuffer tokens)
    {
        _text = text;
        _tokens = tokens.Items;
    }

    /// <summary>The error, for tokens of which the fast parser refused one.</summary>
    public static ReferenceError Create(string text, TokenBuffer tokens, RefusedToken refused) =>
        new ReferenceErrorText(text, tokens).Create(refused);

    private ReferenceError Create(RefusedToken refused)
    {
        int index = refused.Index;
        LexedToken token = _tokens[index];
        if (IsUnterminatedComment(token) ? WantsRegexFirst(refused) : IsUnterminatedRegex(token) && WantsRegex(refused))
        {
            return new ReferenceError("bad regex: ", ReferencePosition.BeforeDelimiter(_text, token.Start));
        }

        if (token.Type == T.ILLEGAL && StartsWith(token, '$') && refused.Rule is T.RULE_operand or T.RULE_field or T.RULE_dimension or T.RULE_argument)
        {
            return ReferenceError.WithoutPosition("empty bound parameter");
        }

        if (FindWhiteSpace(refused) is { } white)
        {
            return white;
        }

        if (refused.Expected == T.DOT && token.Type == T.EMPTY_DOT)
        {
            // The reference takes the dot, and misses the name behind it.
            return Found(index + 1, "identifier");
        }

        if (refused.Expected == T.CALL_OPEN_PAREN && token.Type == T.DOT && _tokens[index + 1].Type is not (T.IDENTIFIER or T.BIND_PARAMETER))
        {
            return Found(index + 1, "identifier");
        }

        ReferenceText? declared = FindDeclared(refused);
        return declared?.Message is { } message
            ? ReferenceError.WithoutPosition(message)
            : Found(index, declared?.Expected ?? GetName(refused));
    }

    // A rule that is entered by what it begins with never refuses a token; all others are declared.
    private static string GetName(RefusedToken refused) =>
        refused.Rule >= 0
            ? GrammarTables.RuleNames[refused.Rule]
            : GrammarTables.TokenExpected[refused.Expected] ?? GrammarTables.TokenNames[refused.Expected];

    private ReferenceText? FindDeclared(RefusedToken refused)
    {
        int expected = refused.Expected == TokenTypes.EndOfText ? 0 : refused.Expected;
        foreach (ReferenceText text in GrammarTables.ReferenceTexts)
        {
            if (text.Rule == refused.Rule
                && text.Token == expected
                && (text.After.Length == 0 || Array.IndexOf(text.After, TypeBefore(refused.Index)) >= 0)
                && (text.Since.Length == 0 || FollowsInStatement(refused.Index, text))
                && (!text.IsAdjacent || !HasTriviaBefore(refused.Index)))
            {
                return text;
            }
        }

        return null;
    }

    private bool FollowsInStatement(int index, ReferenceText text)
    {
        for (int i = index - 1; i >= 0 && _tokens[i].Type != T.SEMICOLON; i--)
        {
            if (Array.IndexOf(text.Since, _tokens[i].Type) >= 0)
            {
                return true;
            }

            if (Array.IndexOf(text.Without, _tokens[i].Type) >= 0)
            {
                return false;
            }
        }

        return false;
    }

    // Before the dot of a subscription's retention policy, after the colons of a cast, and between a source and a slash,
    // white space is a token.
    private ReferenceError? FindWhiteSpace(RefusedToken refused)
    {
        int index = refused.Index;
        if (refused.Expected == T.DOT && HasTriviaBefore(index))
        {
            return FoundTrivia(_tokens[index - 1].End, ".");
        }

        if (_tokens[index].Type == T.SPACED_COLON_COLON && !HasTriviaBefore(index) && TypeBefore(index) is T.IDENTIFIER or T.BIND_PARAMETER or T.ASTERISK)
        {
            return FoundTrivia(_tokens[index].End, TypeBefore(index) == T.ASTERISK ? "field, tag" : "float, integer, string, boolean, field, tag");
        }

        bool slash = _tokens[index].Type == T.SLASH || IsUnterminatedComment(_tokens[index]);
        return slash && HasTriviaBefore(index) && EndsSource(index - 1) ? FoundTrivia(_tokens[index - 1].End, "regex") : null;
    }

    // Whether a token is the last one of the name of a source, one or two segments long. There the reference still looks
    // for a regular expression.
    private bool EndsSource(int index)
    {
        int segments = 0;
        int first = index;
        while (first >= 0 && _tokens[first].Type is T.IDENTIFIER or T.BIND_PARAMETER or T.DOT or T.EMPTY_DOT)
        {
            segments += _tokens[first].Type is T.DOT or T.EMPTY_DOT ? 1 : 0;
            first--;
        }

        return first < index && segments < 2 && IsBeforeSource(first);
    }

    private bool IsBeforeSource(int index) => index >= 0 && _tokens[index].Type switch
    {
        T.FROM => true,
        T.EQUALS or T.EQUALS_TILDE => TypeBefore(index) == T.MEASUREMENT,
        T.COMMA => FindClauseOf(index) == T.FROM,
        _ => false,
    };

    private ReferenceError FoundTrivia(int start, string expected)
    {
        int end = start;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\n' or '\r')
        {
            end++;
        }

        // A comment is a token without a text and without a name.
        string white = _text.Substring(start, end - start).Replace("\r\n", "\n").Replace('\r', '\n');
        return new ReferenceError($"found {white}, expected {expected}", start);
    }

    private ReferenceError Found(int index, string expected)
    {
        LexedToken token = _tokens[index];
        if (token.Type == TokenTypes.EndOfText)
        {
            return new ReferenceError($"found EOF, expected {expected}", token.Start + (IsEndTaken(index) ? 1 : 0));
        }

        if (IsUnterminatedComment(token))
        {
            return new ReferenceError($"found ILLEGAL, expected {expected}", token.Start);
        }

        SyntaxKind kind = KindOf(token);
        return new ReferenceError(
            $"found {ReferenceToken.GetText(_text, kind, token.Start, token.End - token.Start)}, expected {expected}",
            ReferenceToken.GetOffset(_text, kind, token.Start));
    }

    private SyntaxKind KindOf(LexedToken token) =>
        token.Type != T.ILLEGAL ? (SyntaxKind)GrammarTables.TokenKinds[token.Type]
        : StartsWith(token, '\'') ? SyntaxKind.StringLiteralToken
        : StartsWith(token, '"') ? SyntaxKind.IdentifierToken
        : StartsWith(token, '/') ? SyntaxKind.RegexLiteralToken
        : StartsWith(token, '$') ? SyntaxKind.BindParameterToken
        : SyntaxKind.BadToken;

    // Whether the reference has read the end of the text once before it meets it here.
    private bool IsEndTaken(int index)
    {
        int end = _text.Length;
        if (index == 0)
        {
            return end > 0 && IsEndTakenByTrivia(0);
        }

        LexedToken before = _tokens[index - 1];
        if (before.End < end)
        {
            return IsEndTakenByTrivia(before.End) || LooksForRegexAfter(index - 1);
        }

        return CharacterFacts.IsIdentifierPart(_text[end - 1]) ? IsWord(before) : before.Type == T.ILLEGAL || LooksForRegexAfter(index - 1);
    }

    // White space ends where something else begins; a line comment with its line.
    private bool IsEndTakenByTrivia(int start)
    {
        bool taken = false;
        int position = start;
        while (position < _text.Length)
        {
            if (_text[position] == '-')
            {
                position = TriviaScanner.EndOfLineComment(_text, position);
                taken = position == _text.Length;
                position += position + 1 < _text.Length && _text[position] == '\r' && _text[position + 1] == '\n' ? 2 : 1;
            }
            else if (_text[position] == '/')
            {
                position = TriviaScanner.EndOfBlockComment(_text, position, out _);
                taken = false;
            }
            else
            {
                position++;
                taken = true;
            }
        }

        return taken;
    }

    private static bool IsWord(LexedToken token) =>
        token.Type is not (T.INTEGER or T.NUMBER or T.DURATION_LITERAL);

    // After these the reference looks whether a regular expression follows, or what follows a dot.
    private bool LooksForRegexAfter(int index) => _tokens[index].Type switch
    {
        T.CALL_OPEN_PAREN or T.EQUALS_TILDE or T.BANG_TILDE or T.EMPTY_DOT => true,
        T.DOT => !IsAfterSubscription(index),
        T.EQUALS => TypeBefore(index) == T.MEASUREMENT,
        T.COMMA => IsCommaOfExpressions(index),
        _ => false,
    };

    // Commas between fields, sources, dimensions and arguments; not those of ORDER BY, of names and of destinations.
    private bool IsCommaOfExpressions(int index) => FindClauseOf(index) is T.SELECT or T.FROM or T.GROUP or T.CALL_OPEN_PAREN;

    // The word that began the list in which a comma stands, or the parenthesis of the call; 0 for other lists.
    private int FindClauseOf(int index)
    {
        int depth = 0;
        for (int i = index - 1; i >= 0 && _tokens[i].Type != T.SEMICOLON; i--)
        {
            int type = _tokens[i].Type;
            if (type == T.CLOSE_PAREN)
            {
                depth++;
            }
            else if (type is T.OPEN_PAREN or T.CALL_OPEN_PAREN)
            {
                depth--;
                if (depth < 0)
                {
                    return type;
                }
            }
            else if (depth == 0 && type is T.SELECT or T.FROM)
            {
                return type;
            }
            else if (depth == 0 && type == T.BY)
            {
                return TypeBefore(i);
            }
        }

        return 0;
    }

    private bool IsAfterSubscription(int index) =>
        index >= 4 && _tokens[index - 2].Type == T.ON && _tokens[index - 4].Type == T.SUBSCRIPTION;

    private int TypeBefore(int index) => index > 0 ? _tokens[index - 1].Type : 0;

    private bool HasTriviaBefore(int index) => index > 0 && _tokens[index].Start > _tokens[index - 1].End;

    private bool StartsWith(LexedToken token, char c) => token.Start < _text.Length && _text[token.Start] == c;

    // After FROM and commas our lexer takes a slash for a regular expression; where only names stand the reference does not.
    private static bool WantsRegex(RefusedToken refused) =>
        refused.Rule is not (T.RULE_name or T.RULE_stringValue or T.RULE_firstSortItem);

    // There the reference takes the beginning of a comment for that of a regular expression.
    private static bool WantsRegexFirst(RefusedToken refused) =>
        refused.Rule is T.RULE_field or T.RULE_dimension or T.RULE_argument or T.RULE_source or T.RULE_measurementSource or T.RULE_regexValue;

    private bool IsUnterminatedRegex(LexedToken token) =>
        token.Type == T.ILLEGAL && StartsWith(token, '/') && !IsUnterminatedComment(token);

    private bool IsUnterminatedComment(LexedToken token) =>
        token.Type == T.ILLEGAL && StartsWith(token, '/') && token.Start + 1 < _text.Length && _text[token.Start + 1] == '*';
}
