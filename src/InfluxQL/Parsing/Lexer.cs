using InfluxQL.Syntax;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <summary>
/// Cuts a text into tokens without an allocation per token. What the neighbours of a token decide (a regular
/// expression or a division, a call's parenthesis, the words fill and tz, the dots of a name) is settled here, so
/// that the grammar needs one token of look-ahead.
/// </summary>
internal sealed partial class Lexer
{
    private const byte EndsOperand = 1;
    private const byte EffectOfItsOwn = 2;

    private static readonly byte[] s_keywordTypes = CreateKeywordTypes();
    private static readonly byte[] s_effects = CreateEffects();
    private static readonly TokenFlags[] s_fixedTextFlags = CreateFixedTextFlags();

    private readonly TokenBuffer _tokens;
    private readonly List<LexicalError> _errors = [];
    private string _text = string.Empty;
    private ClauseContext[] _parentheses = new ClauseContext[16];
    private int _parenthesisCount;
    private ClauseContext _clause;

    // The significant tokens before the current one, and whether the last one ended an operand or a list item.
    private int _previous;
    private int _beforePrevious;
    private bool _afterOperand;

    public Lexer(TokenBuffer tokens)
    {
        _tokens = tokens;
    }

    /// <summary>Mistakes inside tokens and comments, in order of their place.</summary>
    public IReadOnlyList<LexicalError> Errors => _errors;

    /// <summary>
    /// Fills the buffer with the tokens of <paramref name="text"/>, the end of the text as the last one.
    /// It begins at <paramref name="start"/>, whatever stands before. Where there are more than <paramref name="maxTokens"/>, or parentheses nest deeper than
    /// <paramref name="maxDepth"/> (nothing else in the language nests), it stops and says so.
    /// </summary>
    public ExceededLimit Read(string text, int maxTokens, int maxDepth, int start = 0)
    {
        _text = text;
        _tokens.Clear(Math.Min(text.Length - start, maxTokens));
        _errors.Clear();
        _parenthesisCount = 0;
        _clause = ClauseContext.None;
        _previous = 0;
        _beforePrevious = 0;
        _afterOperand = false;
        int position = start;
        while (true)
        {
            int triviaStart = position;
            TokenFlags flags = SkipTrivia(ref position);
            if (position >= text.Length)
            {
                AddEnd(text.Length, flags);
                return ExceededLimit.None;
            }

            if (_tokens.Count >= maxTokens || _parenthesisCount > maxDepth)
            {
                AddEnd(triviaStart, TokenFlags.None);
                return _parenthesisCount > maxDepth ? ExceededLimit.Depth : ExceededLimit.Tokens;
            }

            int tokenStart = position;
            int type = ReadToken(ref position, ref flags);
            _tokens.Add(type, tokenStart, position, flags);
            Remember(type);
        }
    }

    // A second end lies behind the first: looking at what follows a token needs no test.
    private void AddEnd(int position, TokenFlags flags)
    {
        _tokens.Add(TokenTypes.EndOfText, position, position, flags);
        _tokens.AddSentinel(position);
    }

    private static byte[] CreateKeywordTypes()
    {
        var types = new byte[SyntaxFacts.KindCount];
        for (int type = 0; type < GrammarTables.TokenKinds.Length; type++)
        {
            var kind = (SyntaxKind)GrammarTables.TokenKinds[type];
            if (SyntaxFacts.IsKeyword(kind))
            {
                types[(int)kind] = (byte)type;
            }
        }

        return types;
    }

    // Punctuation is spelled as it is printed, but for <>.
    private static TokenFlags[] CreateFixedTextFlags()
    {
        var flags = new TokenFlags[256];
        for (int type = 0; type < GrammarTables.TokenKinds.Length; type++)
        {
            if (SyntaxFacts.IsPunctuation((SyntaxKind)GrammarTables.TokenKinds[type]) && type != T.NOT_EQUALS)
            {
                flags[type] = TokenFlags.UpperCase;
            }
        }

        return flags;
    }

    private TokenFlags SkipTrivia(ref int position)
    {
        string text = _text;
        int start = position;
        if ((uint)start < (uint)text.Length)
        {
            char first = text[start];
            if (CharacterFacts.BeginsToken(first))
            {
                return TokenFlags.None;
            }

            int next = start + 1;
            if (first == ' ' && ((uint)next >= (uint)text.Length || CharacterFacts.BeginsToken(text[next])))
            {
                position = next;
                return TokenFlags.SpaceBefore;
            }
        }

        bool line = false;
        int current = start;
        while (current < text.Length)
        {
            char c = text[current];
            if (c is ' ' or '\t')
            {
                current++;
            }
            else if (c is '\n' or '\r')
            {
                line = true;
                current++;
            }
            else if (c == '-' && current + 1 < text.Length && text[current + 1] == '-')
            {
                current = TriviaScanner.EndOfLineComment(text, current);
            }
            else if (c == '/' && current + 1 < text.Length && text[current + 1] == '*')
            {
                int end = TriviaScanner.EndOfBlockComment(text, current, out bool terminated);
                if (!terminated)
                {
                    _errors.Add(new LexicalError(LexicalErrorKind.UnterminatedComment, current, end - current, current));
                }

                current = end;
            }
            else
            {
                break;
            }
        }

        position = current;
        if (current == start)
        {
            return TokenFlags.None;
        }

        return line ? TokenFlags.LineBefore
            : current - start == 1 && text[start] == ' ' ? TokenFlags.SpaceBefore
            : TokenFlags.TriviaBefore;
    }

    private int ReadToken(ref int position, ref TokenFlags flags)
    {
        string text = _text;
        int start = position;
        char c = text[start];
        if (CharacterFacts.IsIdentifierStart(c))
        {
            return ReadWord(ref position, ref flags);
        }

        if (CharacterFacts.IsDigit(c))
        {
            return ReadNumber(ref position, ref flags);
        }

        char next = start + 1 < text.Length ? text[start + 1] : '\0';
        position++;
        int type = ReadSymbol(ref position, ref flags, c, next);
        flags |= s_fixedTextFlags[type];
        return type;
    }

    private int ReadSymbol(ref int position, ref TokenFlags flags, char c, char next)
    {
        string text = _text;
        int start = position - 1;
        switch (c)
        {
            case '"':
                position = ReadQuoted(start, start, '"', LexicalErrorKind.UnterminatedIdentifier);
                return _afterOperand ? ClauseWord(UnescapedLength(start, position)) : T.IDENTIFIER;
            case '\'':
                position = ReadQuoted(start, start, '\'', LexicalErrorKind.UnterminatedString);
                return T.STRING;
            case '$':
                return ReadBindParameter(ref position);
            case '.':
                return ReadDot(ref position, flags, next);
            case '/':
                return RegexMayStandHere() ? ReadRegex(ref position, ref flags) : T.SLASH;
            case '(':
                return (flags & TokenFlags.TriviaMask) == 0 && _tokens.Count > 0 && IsCallName(_previous) ? T.CALL_OPEN_PAREN : T.OPEN_PAREN;
            case ')':
                return T.CLOSE_PAREN;
            case ',':
                return T.COMMA;
            case ';':
                return T.SEMICOLON;
            case ':':
                if (next != ':')
                {
                    // Of INTO rp:MEASUREMENT: a dot or white space must stand before it.
                    return (flags & TokenFlags.TriviaMask) == 0 && _previous != T.EMPTY_DOT ? T.ILLEGAL : T.COLON;
                }

                position++;
                bool spaced = (flags & TokenFlags.TriviaMask) != 0 || (position < text.Length && TriviaScanner.BeginsTrivia(text, position));
                return spaced ? T.SPACED_COLON_COLON : T.COLON_COLON;
            case '+':
                return T.PLUS;
            case '-':
                return T.MINUS;
            case '*':
                return T.ASTERISK;
            case '%':
                return T.PERCENT;
            case '&':
                return T.AMPERSAND;
            case '|':
                return T.BAR;
            case '^':
                return T.CARET;
            case '=':
                return Either(ref position, next == '~', T.EQUALS_TILDE, T.EQUALS);
            case '!':
                if (next is '=' or '~')
                {
                    position++;
                    return next == '=' ? T.NOT_EQUALS : T.BANG_TILDE;
                }

                return T.ILLEGAL;
            case '<':
                if (next is '=' or '>')
                {
                    position++;
                    return next == '=' ? T.LESS_THAN_EQUALS : T.NOT_EQUALS;
                }

                return T.LESS_THAN;
            case '>':
                return Either(ref position, next == '=', T.GREATER_THAN_EQUALS, T.GREATER_THAN);
            default:
                if (char.IsHighSurrogate(c) && char.IsLowSurrogate(next))
                {
                    position++;
                }

                return T.ILLEGAL;
        }
    }

    private static int Either(ref int position, bool two, int twoType, int oneType)
    {
        if (two)
        {
            position++;
            return twoType;
        }

        return oneType;
    }

    private int ReadWord(ref int position, ref TokenFlags flags)
    {
        string text = _text;
        int start = position;
        int current = start;
        uint hash = 0;
        uint anyLower = 0;
        uint allLower = 0x20;
        while (current < text.Length)
        {
            char c = text[current];
            if (!CharacterFacts.IsIdentifierPart(c))
            {
                break;
            }

            hash = KeywordTable.AddToHash(hash, c);
            anyLower |= c;
            allLower &= c;
            current++;
        }

        position = current;
        int length = current - start;
        if (length >= 2 && length <= KeywordTable.MaxLength)
        {
            SyntaxKind keyword = KeywordTable.Find(text.AsSpan(start, length), hash);
            if (keyword != SyntaxKind.None)
            {
                // Keywords are letters only, so the case bit tells all that there is to tell.
                flags |= (anyLower & 0x20) == 0 ? TokenFlags.UpperCase : (allLower & 0x20) != 0 ? TokenFlags.LowerCase : TokenFlags.None;
                return s_keywordTypes[(int)keyword];
            }
        }

        return _afterOperand ? ClauseWord((start, length)) : T.IDENTIFIER;
    }

    // Where an operand has ended no identifier may follow: there the words fill and tz begin their clauses.
    private int ClauseWord((int Start, int Length) word)
    {
        ReadOnlySpan<char> text = _text.AsSpan(word.Start, word.Length);
        return text.Equals("fill".AsSpan(), StringComparison.OrdinalIgnoreCase) ? T.FILL
            : text.Equals("tz".AsSpan(), StringComparison.OrdinalIgnoreCase) ? T.TZ
            : T.IDENTIFIER;
    }

    // The content of a quoted word; none with an escape in it is fill or tz.
    private static (int Start, int Length) UnescapedLength(int start, int end) => (start + 1, Math.Max(0, end - start - 2));

    private int ReadDot(ref int position, TokenFlags flags, char next)
    {
        string text = _text;
        if (CharacterFacts.IsDigit(next))
        {
            int start = position - 1;
            position = ReadFraction(start, start, ref flags);
            return T.NUMBER;
        }

        if ((flags & TokenFlags.TriviaMask) != 0 && (_tokens.Count == 0 || TriviaScanner.ContainsWhitespace(text, _tokens.Items[_tokens.Count - 1].End, position - 1)))
        {
            return T.SPACED_DOT;
        }

        bool comment = next == '/' && position + 1 < text.Length && text[position + 1] == '*';
        return next is '.' or ':' || (next == '/' && !comment) ? T.EMPTY_DOT : T.DOT;
    }
}
