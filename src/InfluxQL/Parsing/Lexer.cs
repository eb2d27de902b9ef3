using InfluxQL.Syntax;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <summary>
/// Cuts a text into tokens without an allocation per token. What the neighbours of a token decide (a regular
/// expression or a division, a call's parenthesis, the words fill and tz, the dots of a name) is settled here, so
/// that the grammar needs one token of look-ahead.
/// </summary>
internal sealed class Lexer
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

    private enum ClauseContext : byte
    {
        None,

        /// <summary>Among the sources of FROM or WITH MEASUREMENT, where a regular expression may follow a dot.</summary>
        Sources,

        /// <summary>From fill or ORDER BY on, where only the tz clause may still begin with a name.</summary>
        Tail,
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

    private static byte[] CreateEffects()
    {
        var effects = new byte[256];
        for (int type = TokenTypes.FirstKeyword; type <= TokenTypes.LastKeyword; type++)
        {
            effects[type] = EffectOfItsOwn;
        }

        // These words stand among sources or operands without an end to either.
        effects[T.BY] = 0;
        foreach (int type in new[] { T.IDENTIFIER, T.STRING, T.INTEGER, T.NUMBER, T.DURATION_LITERAL, T.REGEX, T.BIND_PARAMETER })
        {
            effects[type] = EndsOperand;
        }

        foreach (int type in new[]
        {
            T.OPEN_PAREN, T.CALL_OPEN_PAREN, T.CLOSE_PAREN, T.ASTERISK, T.FILL, T.TZ, T.FILL_PARAMETER, T.TZ_PARAMETER,
            T.EQUALS, T.EQUALS_TILDE, T.SEMICOLON,
        })
        {
            effects[type] = EffectOfItsOwn;
        }

        return effects;
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
        if (start < text.Length && text[start] == ' ')
        {
            int next = start + 1;
            if (next >= text.Length || CharacterFacts.BeginsToken(text[next]))
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

    private int ReadNumber(ref int position, ref TokenFlags flags)
    {
        string text = _text;
        int start = position;
        int current = start;
        while (current < text.Length && CharacterFacts.IsDigit(text[current]))
        {
            current++;
        }

        if (current < text.Length && text[current] == '.')
        {
            position = ReadFraction(current, start, ref flags);
            return T.NUMBER;
        }

        if (current < text.Length && CharacterFacts.IsUnitLetter(text[current]))
        {
            int digits = current - start;
            int unit = current;
            while (current < text.Length && (CharacterFacts.IsUnitLetter(text[current]) || CharacterFacts.IsDigit(text[current])))
            {
                current++;
            }

            position = current;
            if (!CharacterFacts.IsCertainlyDuration(text, unit, current - unit, digits))
            {
                flags |= TokenFlags.NeedsCheck;
            }

            return T.DURATION_LITERAL;
        }

        position = current;
        if (current - start > 18)
        {
            flags |= TokenFlags.NeedsCheck;
        }

        return T.INTEGER;
    }

    private int ReadFraction(int point, int start, ref TokenFlags flags)
    {
        int current = point + 1;
        while (current < _text.Length && CharacterFacts.IsDigit(_text[current]))
        {
            current++;
        }

        // A number of some 300 digits is larger than any double.
        if (current - start > 300)
        {
            flags |= TokenFlags.NeedsCheck;
        }

        return current;
    }

    private int ReadBindParameter(ref int position)
    {
        string text = _text;
        int start = position - 1;
        if (position < text.Length && text[position] == '"')
        {
            position = ReadQuoted(position, start, '"', LexicalErrorKind.UnterminatedIdentifier);
        }
        else
        {
            while (position < text.Length && CharacterFacts.IsIdentifierPart(text[position]))
            {
                position++;
            }
        }

        if (position - start == 1 || (position - start == 3 && text[start + 1] == '"' && text[start + 2] == '"'))
        {
            _errors.Add(new LexicalError(LexicalErrorKind.EmptyBindParameter, start, position - start, start));
        }

        return !_afterOperand ? T.BIND_PARAMETER : _clause == ClauseContext.Tail ? T.TZ_PARAMETER : T.FILL_PARAMETER;
    }

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

    private bool RegexMayStandHere() => _previous switch
    {
        T.SELECT or T.COMMA or T.FROM or T.CALL_OPEN_PAREN or T.EQUALS_TILDE or T.BANG_TILDE => true,
        T.EMPTY_DOT => _clause == ClauseContext.Sources,
        T.EQUALS => _beforePrevious == T.MEASUREMENT,
        T.BY => _beforePrevious == T.GROUP,
        _ => false,
    };

    private int ReadRegex(ref int position, ref TokenFlags flags)
    {
        string text = _text;
        int start = position - 1;
        bool plain = true;
        while (position < text.Length)
        {
            char c = text[position];
            if (c == '/')
            {
                position++;
                if (!plain && !PlainRegex.IsCertainlyValid(text.AsSpan(start + 1, position - start - 2)))
                {
                    flags |= TokenFlags.NeedsCheck;
                }

                return T.REGEX;
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            plain &= CharacterFacts.IsPlainInRegex(c);
            position++;
            if (c == '\\' && position < text.Length && text[position] is not ('\n' or '\r'))
            {
                position++;
            }
        }

        // What follows an unterminated literal on its line belongs to it, but for the statement's end.
        position = SensibleEnd(start + 1, position);
        _errors.Add(new LexicalError(LexicalErrorKind.UnterminatedRegex, start, position - start, start));
        return T.REGEX;
    }

    private int ReadQuoted(int quote, int tokenStart, char delimiter, LexicalErrorKind unterminated)
    {
        string text = _text;
        int current = quote + 1;
        while (current < text.Length)
        {
            char c = text[current];
            if (!CharacterFacts.MattersInQuotes(c))
            {
                current++;
                continue;
            }

            if (c == delimiter)
            {
                return current + 1;
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            current++;
            if (c == '\\' && current < text.Length && text[current] is not ('\n' or '\r'))
            {
                if (text[current] is not ('n' or '\\' or '"' or '\''))
                {
                    int width = char.IsHighSurrogate(text[current]) && current + 1 < text.Length && char.IsLowSurrogate(text[current + 1]) ? 2 : 1;
                    _errors.Add(new LexicalError(LexicalErrorKind.BadEscape, current - 1, 1 + width, tokenStart));
                    current += width;
                }
                else
                {
                    current++;
                }
            }
        }

        // A bad escape inside is of no interest where the whole literal does not end.
        while (_errors.Count > 0 && _errors[_errors.Count - 1].TokenStart == tokenStart)
        {
            _errors.RemoveAt(_errors.Count - 1);
        }

        current = SensibleEnd(quote + 1, current);
        _errors.Add(new LexicalError(unterminated, tokenStart, current - tokenStart, tokenStart));
        return current;
    }

    private int SensibleEnd(int from, int lineEnd)
    {
        int semicolon = _text.IndexOf(';', from, lineEnd - from);
        int end = semicolon < 0 ? lineEnd : semicolon;
        while (end > from && _text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private static bool IsCallName(int type) =>
        type is T.IDENTIFIER or T.BIND_PARAMETER or T.DISTINCT or T.FILL or T.TZ or T.FILL_PARAMETER or T.TZ_PARAMETER;

    // What most tokens do to the context is to end an operand, or not.
    private void Remember(int type)
    {
        byte effect = s_effects[type];
        if (effect == EffectOfItsOwn)
        {
            RememberContext(type);
        }
        else
        {
            _afterOperand = effect == EndsOperand;
        }

        _beforePrevious = _previous;
        _previous = type;
    }

    private void RememberContext(int type)
    {
        switch (type)
        {
            case T.OPEN_PAREN:
            case T.CALL_OPEN_PAREN:
                if (_parenthesisCount == _parentheses.Length)
                {
                    Array.Resize(ref _parentheses, _parenthesisCount * 2);
                }

                _parentheses[_parenthesisCount++] = _clause;
                _clause = ClauseContext.None;
                _afterOperand = false;
                break;
            case T.CLOSE_PAREN:
                if (_parenthesisCount > 0)
                {
                    _clause = _parentheses[--_parenthesisCount];
                }

                _afterOperand = true;
                break;
            case T.FIELD:
            case T.TAG:
                // After "::" these words are types.
                _afterOperand = _previous == T.COLON_COLON;
                break;
            case T.ASTERISK:
                // A wildcard where an operand may begin, else the operator.
                _afterOperand = !_afterOperand;
                break;
            case T.FILL:
            case T.TZ:
            case T.FILL_PARAMETER:
            case T.TZ_PARAMETER:
                _clause = ClauseContext.Tail;
                _afterOperand = true;
                break;
            case T.FROM:
                _clause = ClauseContext.Sources;
                _afterOperand = false;
                break;
            case T.ORDER:
            case T.LIMIT:
            case T.OFFSET:
            case T.SLIMIT:
            case T.SOFFSET:
                _clause = ClauseContext.Tail;
                _afterOperand = false;
                break;
            case T.EQUALS:
            case T.EQUALS_TILDE:
                if (_previous == T.MEASUREMENT)
                {
                    _clause = ClauseContext.Sources;
                }

                _afterOperand = false;
                break;
            case T.SEMICOLON:
                _parenthesisCount = 0;
                _clause = ClauseContext.None;
                _afterOperand = false;
                break;
            default:
                // Other words of the language end the sources.
                if (_clause == ClauseContext.Sources)
                {
                    _clause = ClauseContext.None;
                }

                _afterOperand = type is T.TRUE or T.FALSE or T.ASC or T.DESC;
                break;
        }
    }
}
