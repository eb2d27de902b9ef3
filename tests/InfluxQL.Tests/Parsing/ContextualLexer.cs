using Antlr4.Runtime;
using T = InfluxQL.Parsing.Oracle.InfluxQLLexer;

namespace InfluxQL.Parsing.Oracle;

/// <summary>
/// The base of the lexer that the ANTLR tool makes from InfluxQLLexer.g4: it settles by context what one token alone
/// does not tell. Plain and slow, written apart from the library's lexer, to compare the two.
/// </summary>
internal abstract class ContextualLexer : Antlr4.Runtime.Lexer
{
    private readonly Stack<bool> _outerSources = new();
    private readonly List<IToken> _significant = [];
    private bool _afterOperand;
    private bool _inSources;
    private bool _inTail;
    private IToken? _last;
    private bool _spaceBefore;
    private bool _triviaBefore;

    protected ContextualLexer(ICharStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
    }

    public override IToken NextToken()
    {
        IToken token = base.NextToken();
        if (token.Channel != DefaultTokenChannel)
        {
            _triviaBefore = true;
            _spaceBefore |= token.Type is T.WHITESPACE or T.NEWLINE;
            return token;
        }

        ((CommonToken)token).Type = TypeInContext(token);
        Follow(token);
        _significant.Add(token);
        _last = token;
        _triviaBefore = false;
        _spaceBefore = false;
        return token;
    }

    protected bool RegexMayStandHere()
    {
        int previous = _last?.Type ?? 0;
        int before = _significant.Count > 1 ? _significant[^2].Type : 0;
        return previous is T.SELECT or T.COMMA or T.FROM or T.BY or T.CALL_OPEN_PAREN or T.EQUALS_TILDE or T.BANG_TILDE
            || (previous == T.EMPTY_DOT && _inSources)
            || (previous == T.EQUALS && before == T.MEASUREMENT);
    }

    private int TypeInContext(IToken token)
    {
        int next = InputStream.LA(1);
        switch (token.Type)
        {
            case T.IDENTIFIER when _afterOperand:
                return token.Text.Trim('"').ToLowerInvariant() switch
                {
                    "fill" => T.FILL,
                    "tz" => T.TZ,
                    _ => T.IDENTIFIER,
                };
            case T.BIND_PARAMETER when _afterOperand:
                return _inTail ? T.TZ_PARAMETER : T.FILL_PARAMETER;
            case T.OPEN_PAREN when !_triviaBefore && _last?.Type is T.IDENTIFIER or T.BIND_PARAMETER or T.DISTINCT or T.FILL or T.TZ or T.FILL_PARAMETER or T.TZ_PARAMETER:
                return T.CALL_OPEN_PAREN;
            case T.DOT when _spaceBefore || (_last is null && _triviaBefore):
                return T.SPACED_DOT;
            case T.DOT when next is '.' or ':' || (next == '/' && InputStream.LA(2) != '*'):
                return T.EMPTY_DOT;
            case T.COLON when !_triviaBefore && _last?.Type != T.EMPTY_DOT:
                return T.ILLEGAL;
            case T.COLON_COLON when _triviaBefore || next is ' ' or '\t' or '\r' or '\n' || (next == '-' && InputStream.LA(2) == '-') || (next == '/' && InputStream.LA(2) == '*'):
                return T.SPACED_COLON_COLON;
            default:
                return token.Type;
        }
    }

    private void Follow(IToken token)
    {
        int previous = _last?.Type ?? 0;
        switch (token.Type)
        {
            case T.OPEN_PAREN or T.CALL_OPEN_PAREN:
                _outerSources.Push(_inSources);
                _outerSources.Push(_inTail);
                _inSources = false;
                _inTail = false;
                _afterOperand = false;
                break;
            case T.CLOSE_PAREN:
                if (_outerSources.Count > 0)
                {
                    _inTail = _outerSources.Pop();
                    _inSources = _outerSources.Pop();
                }

                _afterOperand = true;
                break;
            case T.FROM:
                _inSources = true;
                _inTail = false;
                _afterOperand = false;
                break;
            case T.FILL or T.TZ or T.FILL_PARAMETER or T.TZ_PARAMETER:
                _inTail = true;
                _inSources = false;
                _afterOperand = true;
                break;
            case T.ORDER or T.LIMIT or T.OFFSET or T.SLIMIT or T.SOFFSET:
                _inTail = true;
                _inSources = false;
                _afterOperand = false;
                break;
            case T.EQUALS or T.EQUALS_TILDE:
                _inSources |= previous == T.MEASUREMENT;
                _inTail &= previous != T.MEASUREMENT;
                _afterOperand = false;
                break;
            case T.SEMICOLON:
                _outerSources.Clear();
                _inSources = false;
                _inTail = false;
                _afterOperand = false;
                break;
            case T.ASTERISK:
                _afterOperand = !_afterOperand;
                break;
            case T.FIELD or T.TAG:
                _afterOperand = previous == T.COLON_COLON;
                _inSources = false;
                break;
            case T.IDENTIFIER or T.STRING or T.INTEGER or T.NUMBER or T.DURATION_LITERAL or T.REGEX or T.BIND_PARAMETER:
                _afterOperand = true;
                break;
            case T.TRUE or T.FALSE or T.ASC or T.DESC:
                _afterOperand = true;
                _inSources = false;
                break;
            case T.BY:
                _afterOperand = false;
                break;
            case >= T.ALL and <= T.WRITE:
                _afterOperand = false;
                _inSources = false;
                break;
            default:
                _afterOperand = false;
                break;
        }
    }
}
