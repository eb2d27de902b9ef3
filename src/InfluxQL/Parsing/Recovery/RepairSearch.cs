using InfluxQL.Text;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// Finds the likeliest way on from a token that does not fit: each candidate is tried on the automaton for some
/// tokens ahead, and the one wins that costs least, a later mistake counted as cost.
/// </summary>
internal sealed partial class RepairSearch
{
    // How far ahead a candidate is tried.
    private const int LookAhead = 24;

    // A candidate this cheap is as good as certain: no other is looked for.
    private const int Certain = 10;

    // What the cheapest completion of several tokens, the cheapest replacement and a swap cost.
    private const int LeastInsertion = 15;
    private const int LeastReplacement = 19;
    private const int SwapCost = 18;

    private const int LongestCompletion = 8;
    private const int LongestSkip = 12;

    private readonly AutomatonWalker _walker;
    private readonly RecoveryTokens _tokens;
    private readonly CompletionPath _completion;
    private Repair _best = new();
    private Repair _current = new();

    private Configuration _place;
    private Configuration _previous;
    private bool _mayGoBack;
    private int _item;
    private TokenSet _expected;

    // The candidate at hand: where it stands and what it costs by itself.
    private Configuration _at;
    private int _cost;
    private int _frameCount;

    public RepairSearch(AutomatonWalker walker, RecoveryTokens tokens)
    {
        _walker = walker;
        _tokens = tokens;
        _completion = new CompletionPath(walker.Frames);
    }

    /// <summary>The likeliest repair.</summary>
    /// <param name="place">The place after the last token that fitted.</param>
    /// <param name="previous">The place before it.</param>
    /// <param name="mayGoBack">Whether the last token was taken as it stands and may be given another meaning.</param>
    /// <param name="item">The item that does not fit.</param>
    public Repair Find(Configuration place, Configuration previous, bool mayGoBack, int item)
    {
        _place = place;
        _previous = previous;
        _mayGoBack = mayGoBack;
        _item = item;
        _expected = _walker.ExpectedAt(place);
        _frameCount = _walker.Frames.Count;
        _best.Clear();
        _best.Cost = int.MaxValue;

        TryForeignHabits();
        if (_best.Cost > Certain)
        {
            TryMisspelled();
            TryOtherKinds();
            TryRepeated();
        }

        if (_best.Cost > Certain)
        {
            TryInsertions();
            TrySwapped();
            TryReplaced();
            TrySkipped();
            TryMisplacedClause();
        }

        if (_best.Cost == int.MaxValue)
        {
            SkipStatement();
        }

        _walker.Frames.Count = _frameCount;
        return _best;
    }

    /// <summary>The way to the end of the text, whatever stands before it.</summary>
    public Repair FindEnd(Configuration place, int item)
    {
        _place = place;
        _item = item;
        _frameCount = _walker.Frames.Count;
        _best.Clear();
        _best.Cost = int.MaxValue;
        SkipTo(_tokens.Count - 1);
        _walker.Frames.Count = _frameCount;
        return _best;
    }

    private void Begin(Mistake mistake, int cost, bool back = false)
    {
        _walker.Frames.Count = _frameCount;
        _current.Clear();
        _current.Mistake = mistake;
        _current.Back = back ? 1 : 0;
        _current.First = _item - _current.Back;
        _current.Last = _current.First;
        _at = back ? _previous : _place;
        _cost = cost;
    }

    private bool Insert(int type)
    {
        if (!_walker.Take(ref _at, type))
        {
            return false;
        }

        _current.Steps.Add(new RepairStep(RepairStepKind.Insert, 0, type));
        return true;
    }

    private bool Take(int item)
    {
        if (!_walker.Take(ref _at, _tokens.TypeAt(item)))
        {
            return false;
        }

        _current.Steps.Add(new RepairStep(RepairStepKind.Take, item, _tokens.TypeAt(item)));
        return true;
    }

    private bool TakeAs(int item, int type)
    {
        if (!_walker.Take(ref _at, type))
        {
            return false;
        }

        _current.Steps.Add(new RepairStep(RepairStepKind.TakeAs, item, type));
        return true;
    }

    // Weighs the candidate at hand, which goes on at an item.
    private void Offer(int next, bool onlyIfAllFits = false)
    {
        if (_cost >= _best.Cost)
        {
            return;
        }

        int taken = 0;
        bool good = false;
        Configuration probe = _at;
        while (taken < LookAhead)
        {
            int type = _tokens.TypeAt(next + taken);
            if (!_walker.Take(ref probe, type))
            {
                break;
            }

            taken++;
            if (TokenFacts.EndsStatement(type))
            {
                good = true;
                break;
            }
        }

        good |= taken == LookAhead;
        if (taken + next <= _item || (onlyIfAllFits && !good))
        {
            return;
        }

        int total = _cost + (good ? 0 : 18 + (24 / (taken + 1)));
        if (total < _best.Cost)
        {
            _current.Cost = total;
            _current.Next = next;
            (_best, _current) = (_current, _best);
        }
    }

    // Invents what it takes until a token fits; false if nothing leads there.
    private bool CompleteTo(int type, int longest = LongestCompletion)
    {
        for (int inserted = 0; inserted <= longest; inserted++)
        {
            Configuration probe = _at;
            if (_walker.Take(ref probe, type))
            {
                return true;
            }

            int token = _completion.FirstTokenTo(_at, type);
            if (token == 0 || !Insert(token))
            {
                return false;
            }

            _cost += inserted == 0 ? InsertionCosts.Of(token) : InsertionCosts.Of(token) / 2;
            if (_current.NamedToken == 0)
            {
                _current.NamedToken = token;
            }
        }

        return false;
    }

    // A word that is nearly one of those that fit here, or that would have fitted where the last one stands.
    private void TryMisspelled()
    {
        TryMisspelled(_item, _expected, back: false);
        if (_mayGoBack && _tokens.TypeAt(_item - 1) == T.IDENTIFIER)
        {
            TryMisspelled(_item - 1, _walker.ExpectedAt(_previous), back: true);
        }
    }

    private void TryMisspelled(int item, TokenSet expected, bool back)
    {
        if (_tokens.TypeAt(item) != T.IDENTIFIER && !_tokens.IsKeyword(item))
        {
            return;
        }

        foreach (int type in expected.Types())
        {
            if (TokenFacts.WordOf(type) is not { } word || type == _tokens.TypeAt(item))
            {
                continue;
            }

            int limit = EditDistance.LimitFor(word.Length);
            int distance = EditDistance.Between(_tokens.TextOf(item), word, limit);
            if (distance > limit || distance >= word.Length)
            {
                continue;
            }

            Begin(Mistake.MisspelledKeyword, 5 + (2 * distance) + (_tokens.IsKeyword(item) ? 4 : 0), back);
            _current.NamedToken = type;
            if (Insert(type))
            {
                Offer(item + 1);
            }
        }
    }

    // A keyword where a name may stand, 'text' for "name" and the reverse, white space where none may stand.
    private void TryOtherKinds()
    {
        int type = _tokens.TypeAt(_item);
        switch (type)
        {
            case T.STRING when _expected.Contains(T.IDENTIFIER):
                TryInsteadOf(Mistake.StringAsName, 9, T.IDENTIFIER);
                break;
            case T.IDENTIFIER when _expected.Contains(T.STRING):
                TryInsteadOf(Mistake.NameAsString, _tokens.TextOf(_item)[0] == '"' ? 9 : 17, T.STRING);
                break;
            case T.SPACED_DOT:
                TryInsteadOf(Mistake.SpaceInside, 8, T.DOT);
                break;
            case T.SPACED_COLON_COLON:
                TryInsteadOf(Mistake.SpaceInside, 8, T.COLON_COLON);
                break;
            case T.OPEN_PAREN when _expected.Contains(T.CALL_OPEN_PAREN):
                TryInsteadOf(Mistake.SpaceBeforeParenthesis, 8, T.CALL_OPEN_PAREN);
                break;
            case T.OPEN_PAREN when _mayGoBack && _tokens.TypeAt(_item - 1) == T.IDENTIFIER:
                TryClauseWordBeforeParenthesis();
                break;
            case var _ when TokenFacts.IsKeyword(type) && _tokens.TypeAt(_item - 1) == T.COLON_COLON:
                // No word, quoted or not, is a type beyond those that exist.
                TryInsteadOf(Mistake.WrongValue, 11, T.IDENTIFIER);
                break;
            default:
                if (TokenFacts.IsKeyword(type) && _expected.Contains(T.IDENTIFIER))
                {
                    Begin(Mistake.KeywordAsName, TokenFacts.IsStructural(type) ? 34 : 11);
                    if (TakeAs(_item, T.IDENTIFIER))
                    {
                        Offer(_item + 1);
                    }
                }

                break;
        }
    }

    // fill and tz with a space before the parenthesis are lexed as names.
    private void TryClauseWordBeforeParenthesis()
    {
        foreach (int type in new[] { T.FILL, T.TZ })
        {
            if (_tokens.IsWord(_item - 1, TokenFacts.WordOf(type)!))
            {
                Begin(Mistake.SpaceBeforeParenthesis, 8, back: true);
                _current.First = _current.Last = _item;
                if (TakeAs(_item - 1, type) && Insert(T.CALL_OPEN_PAREN))
                {
                    Offer(_item + 1);
                }
            }
        }
    }

    private void TryInsteadOf(Mistake mistake, int cost, int type)
    {
        Begin(mistake, cost);
        _current.NamedToken = type;
        if (Insert(type))
        {
            Offer(_item + 1);
        }
    }

    private void TryRepeated()
    {
        if (_item > 0 && !TokenFacts.EndsStatement(_tokens.TypeAt(_item)) && !TokenFacts.Opens(_tokens.TypeAt(_item))
            && _tokens.TypeAt(_item) is not T.CLOSE_PAREN && _tokens.AreSame(_item, _item - 1))
        {
            Begin(Mistake.RepeatedWord, 9);
            Offer(_item + 1);
        }
    }

    private void TryInsertions()
    {
        int type = _tokens.TypeAt(_item);
        foreach (int inserted in _expected.Types())
        {
            int cost = CostOfInserting(inserted);
            if (cost >= Math.Min(_best.Cost, InsertionCosts.Of(T.PLUS)))
            {
                continue;
            }

            Begin(MistakeOfInserting(inserted), cost);
            _current.NamedToken = inserted;
            _current.Last = _item - 1;
            if (Insert(inserted))
            {
                // Any text could be the field of a SELECT.
                Offer(_item, onlyIfAllFits: inserted == T.SELECT && IsBetweenStatements());
            }
        }

        Begin(Mistake.Missing, 6);
        if (_best.Cost > LeastInsertion && !IsBetweenStatements() && CompleteTo(type) && _current.Steps.Count > 0)
        {
            _current.Mistake = MistakeOfInserting(_current.NamedToken);
            _current.Last = _item - 1;
            Offer(_item);
        }
    }

    private int CostOfInserting(int type)
    {
        bool comparisonFollows = _tokens.TypeAt(_item + 1) is >= T.EQUALS_TILDE and <= T.GREATER_THAN;
        int cost = type switch
        {
            // A name stands for every value; alone it may be the one that is meant.
            T.INTEGER or T.STRING or T.DURATION_LITERAL or T.REGEX when _expected.Contains(T.IDENTIFIER) => InsertionCosts.Never,
            T.AND when !comparisonFollows => InsertionCosts.Of(type) + 3,
            T.EQUALS when comparisonFollows => InsertionCosts.Of(type) + 3,
            _ => InsertionCosts.Of(type),
        };
        return ChoosesStatement(type) ? InsertionCosts.Never : cost;
    }

    // Which statement was meant is not to be guessed, but for SELECT, whose clauses follow.
    private bool ChoosesStatement(int type) =>
        type != T.SELECT && TokenFacts.IsKeyword(type) && IsChoiceOfStatement;

    private bool IsChoiceOfStatement => GrammarAutomaton.Instance.RuleOf(_place.State) is T.RULE_statements or T.RULE_optionalStatement
        or T.RULE_query or T.RULE_statement or T.RULE_showTail or T.RULE_showTagTail or T.RULE_showFieldTail or T.RULE_createTail
        or T.RULE_dropTail or T.RULE_grantTail or T.RULE_revokeTail;

    private Mistake MistakeOfInserting(int type)
    {
        int previous = _tokens.TypeAt(_item - 1);
        switch (type)
        {
            case T.COMMA:
                return Mistake.MissingComma;
            case T.SEMICOLON:
                return Mistake.MissingSemicolon;
            case T.CLOSE_PAREN:
                return Mistake.MissingCloseParenthesis;
            case T.IDENTIFIER or T.INTEGER or T.STRING or T.DURATION_LITERAL or T.REGEX:
                return previous == T.COMMA && !TokenFacts.IsOperator(_tokens.TypeAt(_item)) ? Mistake.TrailingComma : Mistake.MissingValue;
            default:
                return TokenFacts.IsOperator(type) ? Mistake.MissingOperator : Mistake.Missing;
        }
    }

    private void TrySwapped()
    {
        int next = _tokens.TypeAt(_item + 1);
        if (_best.Cost <= SwapCost || TokenFacts.EndsStatement(_tokens.TypeAt(_item)) || TokenFacts.EndsStatement(next))
        {
            return;
        }

        Begin(Mistake.SwappedWords, SwapCost);
        _current.Last = _item + 1;
        if (Insert(next) && Take(_item))
        {
            Offer(_item + 2);
        }
    }

    // One token that stands for another: LIMIT ten.
    private void TryReplaced()
    {
        int type = _tokens.TypeAt(_item);
        // Where the statement may end, nothing is required that this could stand for.
        if (_best.Cost <= LeastReplacement || _expected.Contains(T.SEMICOLON) || IsBetweenStatements() || TokenFacts.IsKeyword(type) || TokenFacts.EndsStatement(type) || TokenFacts.Opens(type) || type is T.CLOSE_PAREN or T.COMMA)
        {
            return;
        }

        foreach (int inserted in _expected.Types())
        {
            int cost = CostOfInserting(inserted);
            if (cost < InsertionCosts.Of(T.PLUS))
            {
                Begin(Mistake.WrongValue, 7 + cost);
                _current.NamedToken = inserted;
                if (Insert(inserted))
                {
                    Offer(_item + 1);
                }
            }
        }
    }

    // Some tokens passed over, none of them a word of the language, and what is missing before the next one invented.
    private void TrySkipped()
    {
        int next = _item;
        bool between = IsBetweenStatements();
        while (!TokenFacts.EndsStatement(_tokens.TypeAt(next)) && !_tokens.IsKeyword(next))
        {
            int type = _tokens.TypeAt(next);
            next = TokenFacts.Opens(type) && next > _item ? EndOfGroup(next) : next + 1;
            if (next - _item > LongestSkip && !_tokens.IsKeyword(next) && !TokenFacts.EndsStatement(_tokens.TypeAt(next)))
            {
                continue;
            }

            int cost = 12 + (4 * (next - _item));
            if (cost >= _best.Cost || (between && TokenFacts.EndsStatement(_tokens.TypeAt(next))))
            {
                return;
            }

            Begin(MistakeOfSkipping(_tokens.TypeAt(_item)), cost);
            _current.Last = next - 1;
            if (CompleteTo(_tokens.TypeAt(next)))
            {
                Offer(next);
            }
        }
    }

    private Mistake MistakeOfSkipping(int type) => type switch
    {
        T.ILLEGAL => Mistake.IllegalCharacter,
        T.CLOSE_PAREN => Mistake.ExtraCloseParenthesis,
        _ => Mistake.Unexpected,
    };

    // The item after a group in parentheses, or the statement's end where it is not closed.
    private int EndOfGroup(int open)
    {
        int depth = 0;
        int item = open;
        do
        {
            int type = _tokens.TypeAt(item);
            if (TokenFacts.EndsStatement(type))
            {
                return item;
            }

            depth += TokenFacts.Opens(type) ? 1 : type == T.CLOSE_PAREN ? -1 : 0;
            item++;
        }
        while (depth > 0);
        return item;
    }
}
