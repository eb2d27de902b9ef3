using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <content>What people bring along from SQL and from programming languages.</content>
internal sealed partial class RepairSearch
{
    private const int HabitCost = 6;

    private static readonly string[] s_joins = ["JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER", "CROSS", "NATURAL"];
    private static readonly string[] s_likes = ["LIKE", "ILIKE", "RLIKE", "REGEXP", "SIMILAR", "CONTAINS"];

    private void TryForeignHabits()
    {
        switch (_tokens.TypeAt(_item))
        {
            case T.IN:
                TryConstruct(Mistake.In, _item, EndOfCondition(_item + 1));
                break;
            case T.IDENTIFIER:
                TryHabitOfWord();
                break;
            case T.INTEGER or T.OPEN_PAREN when _tokens.IsWord(_item - 1, "TOP") && _tokens.TypeAt(_item - 2) == T.SELECT && _mayGoBack:
                TryTop();
                break;
            case T.AS:
                TrySourceAlias();
                break;
            case T.COMMA when _tokens.TypeAt(_item - 2) == T.LIMIT && _tokens.TypeAt(_item + 1) == T.INTEGER:
                TryConstruct(Mistake.LimitWithComma, _item, _item + 2);
                break;
            case T.SLASH when _tokens.TypeAt(_item - 1) is T.EQUALS or T.NOT_EQUALS:
                TryRegexAfterEquals();
                break;
            case T.EQUALS_TILDE or T.BANG_TILDE when _tokens.TypeAt(_item + 1) == T.IDENTIFIER && _tokens.TypeAt(_item + 2) == T.SLASH:
                TryOperatorBeforeName();
                break;
            case T.SLASH when !TokenFacts.IsOperator(_tokens.TypeAt(_item - 1)):
                TryMisplacedRegex(_item);
                break;
            case T.ILLEGAL when _tokens.IsWord(_item, "!"):
                TryConstruct(Mistake.Not, _item, _item + 1);
                break;
        }

        if (_mayGoBack && _tokens.TypeAt(_item - 1) == T.SLASH)
        {
            TryMisplacedRegex(_item - 1);
        }

        if (_mayGoBack && _tokens.IsWord(_item - 1, "NOT"))
        {
            Begin(Mistake.Not, HabitCost, back: true);
            Offer(_item);
        }
    }

    private void TryHabitOfWord()
    {
        int word = _tokens.IsWord(_item, "NOT") ? _item + 1 : _item;
        if (_tokens.IsWord(word, "BETWEEN"))
        {
            int and = EndOfCondition(word + 1);
            int end = _tokens.TypeAt(and) == T.AND ? EndOfCondition(and + 1) : and;
            TryConstruct(Mistake.Between, _item, end);
        }
        else if (IsOneOf(word, s_likes))
        {
            TryConstruct(Mistake.Like, _item, EndOfCondition(word + 1));
        }
        else if (_tokens.TypeAt(word) == T.IN)
        {
            TryConstruct(Mistake.In, _item, EndOfCondition(word + 1));
        }
        else if (_tokens.IsWord(_item, "IS"))
        {
            int end = _tokens.IsWord(_item + 1, "NOT") ? _item + 2 : _item + 1;
            TryConstruct(Mistake.IsNull, _item, _tokens.IsWord(end, "NULL") ? end + 1 : end);
        }
        else if (_tokens.IsWord(_item, "HAVING"))
        {
            TryConstruct(Mistake.Having, _item, EndOfClause(_item));
        }
        else if (IsOneOf(_item, s_joins) && (_tokens.IsWord(_item, "JOIN") || _tokens.IsWord(_item + 1, "JOIN") || _tokens.IsWord(_item + 2, "JOIN")))
        {
            int end = EndOfClause(_item);
            TryConstruct(Mistake.Join, _item, _tokens.TypeAt(end) == T.ON ? EndOfClause(end) : end);
        }
        else
        {
            TrySourceAlias();
        }
    }

    private bool IsOneOf(int item, string[] words)
    {
        foreach (string word in words)
        {
            if (_tokens.IsWord(item, word))
            {
                return true;
            }
        }

        return false;
    }

    private void TryConstruct(Mistake mistake, int first, int next)
    {
        Begin(mistake, HabitCost);
        _current.First = first;
        _current.Last = next - 1;
        Offer(next);
    }

    // Where an operand of a condition ends that begins at an item.
    private int EndOfCondition(int item)
    {
        while (true)
        {
            int type = _tokens.TypeAt(item);
            if (TokenFacts.EndsStatement(type) || TokenFacts.IsKeyword(type) || TokenFacts.BeginsClause(type) || type == T.CLOSE_PAREN)
            {
                return item;
            }

            item = TokenFacts.Opens(type) ? EndOfGroup(item) : item + 1;
        }
    }

    private void TryTop()
    {
        Begin(Mistake.Top, HabitCost, back: true);
        int next = TokenFacts.Opens(_tokens.TypeAt(_item)) ? EndOfGroup(_item) : _item + 1;
        _current.Last = next - 1;
        Offer(next);
    }

    // FROM cpu c, FROM cpu AS c, FROM (SELECT …) c
    private void TrySourceAlias()
    {
        int name = _tokens.TypeAt(_item) == T.AS ? _item + 1 : _item;
        if (_tokens.TypeAt(name) != T.IDENTIFIER || !IsInSources() || _tokens.TypeAt(_item - 1) is not (T.IDENTIFIER or T.CLOSE_PAREN or T.REGEX or T.BIND_PARAMETER))
        {
            return;
        }

        Begin(Mistake.SourceAlias, name == _item && _tokens.TypeAt(_item - 1) != T.CLOSE_PAREN ? 9 : HabitCost);
        _current.Last = name;
        Offer(name + 1);
    }

    private bool IsInSources()
    {
        GrammarAutomaton automaton = GrammarAutomaton.Instance;
        int state = _place.State;
        int frame = _place.Frame;
        while (frame >= 0)
        {
            switch (automaton.RuleOf(state))
            {
                case T.RULE_sources:
                case T.RULE_measurementSources:
                    return true;
                case T.RULE_expression:
                case T.RULE_selectStatement:
                    return false;
            }

            state = _walker.Frames[frame].ReturnState;
            frame = _walker.Frames[frame].Parent;
        }

        return false;
    }

    // host = /re/: the lexer reads divisions there.
    private void TryRegexAfterEquals()
    {
        int last = EndOfRegex(_item);
        if (last < 0)
        {
            return;
        }

        Begin(Mistake.RegexAfterEquals, HabitCost);
        _current.Last = last;
        if (Insert(T.IDENTIFIER))
        {
            Offer(last + 1);
        }
    }

    // =~ host /re/: the operator stands before the name.
    private void TryOperatorBeforeName()
    {
        int last = EndOfRegex(_item + 2);
        if (last >= 0)
        {
            Begin(Mistake.SwappedWords, HabitCost);
            _current.Last = _item + 1;
            if (Take(_item + 1) && Insert(_tokens.TypeAt(_item)) && Insert(T.REGEX))
            {
                Offer(last + 1);
            }
        }
    }

    // host /re/: the same where no operator stands before it.
    private void TryMisplacedRegex(int slash)
    {
        int last = EndOfRegex(slash);
        if (last >= 0)
        {
            Begin(Mistake.MisplacedRegex, HabitCost + 2, back: slash < _item);
            last += _tokens.TypeAt(last + 1) is T.EQUALS_TILDE or T.BANG_TILDE ? 1 : 0;
            _current.Last = last;
            if (CompleteTo(_tokens.TypeAt(last + 1)))
            {
                Offer(last + 1);
            }
        }
    }

    // The slash on the same line that would end a regular expression; -1 if there is none.
    private int EndOfRegex(int slash)
    {
        int last = slash + 1;
        while (_tokens.TypeAt(last) != T.SLASH)
        {
            if (TokenFacts.EndsStatement(_tokens.TypeAt(last)) || _tokens.BeginsLine(last))
            {
                return -1;
            }

            last++;
        }

        return last;
    }
}
