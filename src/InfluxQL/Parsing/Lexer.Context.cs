using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing;

/// <content>What the lexer remembers of the tokens before, and what that decides.</content>
internal sealed partial class Lexer
{
    private enum ClauseContext : byte
    {
        None,

        /// <summary>Among the sources of FROM or WITH MEASUREMENT, where a regular expression may follow a dot.</summary>
        Sources,

        /// <summary>From fill or ORDER BY on, where only the tz clause may still begin with a name.</summary>
        Tail,
    }

    private bool RegexMayStandHere() => _previous switch
    {
        T.SELECT or T.COMMA or T.FROM or T.CALL_OPEN_PAREN or T.EQUALS_TILDE or T.BANG_TILDE => true,
        T.EMPTY_DOT => _clause == ClauseContext.Sources,
        T.EQUALS => _beforePrevious == T.MEASUREMENT,
        T.BY => _beforePrevious == T.GROUP,
        _ => false,
    };

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
}
