using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <content>Whole clauses out of place, and what is left when nothing else helps.</content>
internal sealed partial class RepairSearch
{
    // A clause that may not stand here, with all that belongs to it.
    private void TryMisplacedClause()
    {
        int first = _item;
        if (_best.Cost <= 20 || IsBetweenStatements())
        {
            return;
        }

        while (!TokenFacts.EndsStatement(_tokens.TypeAt(first)) && !_tokens.IsKeyword(first) && !TokenFacts.BeginsClause(_tokens.TypeAt(first)))
        {
            first++;
        }

        int type = _tokens.TypeAt(first);
        if (TokenFacts.EndsStatement(type))
        {
            return;
        }

        int next = EndOfClause(first);
        Begin(Mistake.Unexpected, 20 + (4 * (first - _item)));
        _current.Last = next - 1;
        if (first == _item && TokenFacts.ClauseRank(type) >= 0 && IsClauseOfStatement(type))
        {
            int other = FindClauseBefore(first, type, out bool twice);
            _current.Mistake = other == 0 ? Mistake.Unexpected : twice ? Mistake.ClauseTwice : Mistake.ClauseOutOfOrder;
            _current.NamedToken = other;
        }

        while (!CompleteTo(_tokens.TypeAt(next), int.MaxValue))
        {
            if (TokenFacts.EndsStatement(_tokens.TypeAt(next)))
            {
                return;
            }

            Mistake mistake = _current.Mistake;
            int named = _current.NamedToken;
            next = EndOfClause(next);
            Begin(mistake, _cost + 12);
            _current.NamedToken = named;
            _current.Last = next - 1;
        }

        Offer(next);
    }

    // Where the clause or other text that begins at an item ends: at the next clause, a parenthesis that closes what
    // was open before, or the statement's end.
    private int EndOfClause(int first)
    {
        int item = TokenFacts.Opens(_tokens.TypeAt(first)) ? EndOfGroup(first) : first + 1;
        while (true)
        {
            int type = _tokens.TypeAt(item);
            if (TokenFacts.EndsStatement(type) || TokenFacts.BeginsClause(type) || TokenFacts.BeginsStatement(type) || type is T.CLOSE_PAREN or T.END)
            {
                return item;
            }

            item = TokenFacts.Opens(type) ? EndOfGroup(item) : item + 1;
        }
    }

    private bool IsClauseOfStatement(int type)
    {
        GrammarAutomaton automaton = GrammarAutomaton.Instance;
        int state = _place.State;
        int frame = _place.Frame;
        while (frame >= 0)
        {
            if (TakesClauses(automaton.RuleOf(state)))
            {
                return automaton.MayStandIn(automaton.RuleOf(state), type);
            }

            state = _walker.Frames[frame].ReturnState;
            frame = _walker.Frames[frame].Parent;
        }

        return false;
    }

    private static bool TakesClauses(int rule) => GrammarTables.RuleNames[rule].EndsWith("Statement", StringComparison.Ordinal)
        && rule is not (T.RULE_statement or T.RULE_optionalStatement);

    // The clause of the same query that stands before an item although it belongs after it, the first of them; or the
    // same clause.
    private int FindClauseBefore(int item, int type, out bool twice)
    {
        int rank = TokenFacts.ClauseRank(type);
        int found = 0;
        int depth = 0;
        twice = false;
        for (int i = item - 1; i >= 0; i--)
        {
            int other = _tokens.TypeAt(i);
            if (other == T.SEMICOLON)
            {
                break;
            }

            depth += TokenFacts.Opens(other) ? 1 : other == T.CLOSE_PAREN ? -1 : 0;
            if (depth > 0)
            {
                break;
            }

            if (depth == 0 && TokenFacts.ClauseRank(other) >= rank)
            {
                twice |= TokenFacts.ClauseRank(other) == rank;
                found = other;
            }
        }

        if (twice)
        {
            found = type;
        }

        return found;
    }

    // Nothing leads on: what is left of the statement is skipped.
    private void SkipStatement()
    {
        int end = _item;
        while (!TokenFacts.EndsStatement(_tokens.TypeAt(end)))
        {
            end++;
        }

        SkipTo(end);
    }

    // Skips to the end of a statement, and ends there the one that was begun: complete, or as an incomplete one where
    // its kind is not known.
    private void SkipTo(int end)
    {
        bool begun = !IsBetweenStatements();
        Begin(Mistake.Unexpected, 100);
        _current.Last = Math.Max(_item, end - 1);
        if (begun && CompleteTo(_tokens.TypeAt(end), int.MaxValue))
        {
            Offer(end);
            return;
        }

        Begin(begun ? Mistake.IncompleteStatement : Mistake.UnknownStatement, 100);
        if (begun)
        {
            while (GrammarAutomaton.Instance.RuleOf(_at.State) != T.RULE_statement)
            {
                _at = _walker.Leave(_at, null);
            }

            _at = _walker.Leave(_at, null);
            _current.Steps.Add(new RepairStep(RepairStepKind.Abandon, 0, 0));
        }
        else if (_item < end && (_tokens.IsKeyword(_item) || _tokens.TypeAt(_item) == T.IDENTIFIER))
        {
            _at = _walker.Leave(_walker.EnterTo(T.RULE_statement, _at, null), null);
            _current.Steps.Add(new RepairStep(RepairStepKind.TakeUnknownStatement, _item, 0));
        }

        Offer(end);
    }

    private bool IsBetweenStatements()
    {
        GrammarAutomaton automaton = GrammarAutomaton.Instance;
        int state = _place.State;
        int frame = _place.Frame;
        while (true)
        {
            if (automaton.RuleOf(state) == T.RULE_statement)
            {
                return false;
            }

            if (frame < 0)
            {
                return automaton.RuleOf(state) == T.RULE_query;
            }

            state = _walker.Frames[frame].ReturnState;
            frame = _walker.Frames[frame].Parent;
        }
    }
}
