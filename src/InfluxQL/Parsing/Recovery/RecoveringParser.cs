using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// Parses what the fast parser refused. It walks the automaton of the same grammar in two passes: the first finds
/// for each token that does not fit the likeliest repair, the second builds the tree of what was found. Words of the
/// language are never passed over to make something fit; what is passed over stays in the tree as skipped text.
/// </summary>
internal sealed class RecoveringParser
{
    /// <summary>The greatest number of mistakes that are reported.</summary>
    public const int MaxErrors = 100;

    /// <summary>After so many guesses in one statement a further one says little. What was surely meant does not count.</summary>
    public const int MaxErrorsInStatement = 2;

    // A mistake this few tokens after an uncertain repair follows from it.
    private const int Aftermath = 3;

    private const int LargestKept = 1 << 14;

    private readonly AutomatonWalker _walker;
    private readonly RecoveryTokens _tokens;
    private readonly RepairSearch _search;
    private readonly TreeBuilder _builder;
    private readonly List<RepairStep> _steps = [];
    private List<SyntaxError> _errors = [];

    public RecoveringParser(TokenBuffer tokens, TreeBuilder builder, AutomatonWalker? walker = null)
    {
        _walker = walker ?? new AutomatonWalker();
        _tokens = new RecoveryTokens(tokens);
        _builder = builder;
        _search = new RepairSearch(_walker, _tokens);
    }

    /// <summary>Index of the token at which the search for mistakes stopped; -1 if it did not.</summary>
    public int StoppedAt { get; private set; }

    /// <summary>Builds the children of the tree and returns the mistakes in order of their place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule that the whole text should follow.</param>
    public IReadOnlyList<SyntaxError> Parse(string text, int rule)
    {
        _errors = [];
        _steps.Clear();
        if (_steps.Capacity > LargestKept)
        {
            _steps.Capacity = 256;
        }

        StoppedAt = -1;
        _tokens.Begin(text, rule == T.RULE_query);
        FindRepairs(rule, _tokens.Count);
        Build(rule);
        return _errors;
    }

    /// <summary>
    /// Goes over all tokens but the end of the text, with repairs where they are needed, and says where that leads; null
    /// where there are too many mistakes.
    /// </summary>
    /// <param name="text">The text, the beginning of a query.</param>
    public PrefixPlace? WalkPrefix(string text)
    {
        _errors = [];
        _steps.Clear();
        StoppedAt = -1;
        _tokens.Begin(text, statements: true);
        PrefixPlace place = FindRepairs(T.RULE_query, _tokens.Count - 1);
        return StoppedAt < 0 ? place : null;
    }

    private PrefixPlace FindRepairs(int rule, int end)
    {
        Configuration place = _walker.Begin(rule);
        Configuration previous = place;
        bool mayGoBack = false;
        bool certain = true;
        int sinceRepair = Aftermath;
        int inStatement = 0;
        int repairs = 0;
        int item = 0;
        while (item < end)
        {
            Configuration before = place;
            int type = _tokens.TypeAt(item);
            if (_tokens.IsForeign(item))
            {
                _errors.Add(DescribeForeign(place, item));
                sinceRepair = 0;
                certain = true;
            }

            if (_walker.Take(ref place, type))
            {
                _steps.Add(new RepairStep(RepairStepKind.Take, item, type));
                previous = before;
                mayGoBack = true;
                sinceRepair++;
                item++;
                if (type == T.SEMICOLON)
                {
                    sinceRepair = Aftermath;
                    inStatement = 0;
                }

                continue;
            }

            if (++repairs > MaxErrors || _errors.Count >= MaxErrors)
            {
                Stop(place, item);
                return new PrefixPlace(place, place, LastIsTaken: false, HasMistakes: true);
            }

            SyntaxError error = Describe(_walker.Refused.State, place, item);
            Repair repair = _search.Find(place, previous, mayGoBack, item);
            bool repairIsCertain = repair.Mistake is not (Mistake.Unexpected or Mistake.SwappedWords or Mistake.IncompleteStatement or Mistake.MisplacedRegex);
            if (inStatement < MaxErrorsInStatement && (sinceRepair >= Aftermath || (certain && repairIsCertain)))
            {
                inStatement++;
                _errors.Add(WithRepair(error, repair));
            }

            place = Apply(repair, repair.Back > 0 ? previous : place);
            mayGoBack = false;
            certain = repairIsCertain;
            sinceRepair = 0;
            item = repair.Next;
        }

        return new PrefixPlace(place, previous, mayGoBack && !_tokens.IsForeign(item - 1), repairs > 0);
    }

    // The frames of the candidates are gone: the steps are walked once more.
    private Configuration Apply(Repair repair, Configuration place)
    {
        _steps.RemoveRange(_steps.Count - repair.Back, repair.Back);
        foreach (RepairStep step in repair.Steps)
        {
            _steps.Add(step);
            Walk(step, ref place, null);
        }

        return place;
    }

    private void Stop(Configuration place, int item)
    {
        StoppedAt = _tokens.IndexOf(item);
        place = Apply(_search.FindEnd(place, item), place);
        Walk(new RepairStep(RepairStepKind.Take, _tokens.Count - 1, TokenTypes.EndOfText), ref place, null);
        _steps.Add(new RepairStep(RepairStepKind.Take, _tokens.Count - 1, TokenTypes.EndOfText));
    }

    private void Build(int rule)
    {
        Configuration place = _walker.Begin(rule);
        foreach (RepairStep step in _steps)
        {
            Walk(step, ref place, _builder);
        }

        _walker.Finish(place, _builder);
    }

    private void Walk(RepairStep step, ref Configuration place, TreeBuilder? builder)
    {
        switch (step.Kind)
        {
            case RepairStepKind.Abandon:
                LeaveStatement(ref place, builder);
                return;
            case RepairStepKind.TakeUnknownStatement:
                place = _walker.EnterTo(T.RULE_statement, place, builder);
                builder?.PushWord(_tokens.IndexOf(step.Item));
                LeaveStatement(ref place, builder);
                return;
            default:
                if (!_walker.Take(ref place, step.Type, builder))
                {
                    throw new InvalidOperationException("A repair does not fit the grammar.");
                }

                break;
        }

        if (step.Kind == RepairStepKind.Insert || (step.Kind == RepairStepKind.Take && _tokens.IsForeign(step.Item)))
        {
            builder?.PushMissing(step.Type);
        }
        else
        {
            builder?.PushToken(_tokens.IndexOf(step.Item), step.Type);
        }
    }

    private void LeaveStatement(ref Configuration place, TreeBuilder? builder)
    {
        while (GrammarAutomaton.Instance.RuleOf(place.State) != T.RULE_statement)
        {
            place = _walker.Leave(place, builder);
        }

        place = _walker.Leave(place, builder);
    }

    private SyntaxError Describe(int refused, Configuration place, int item)
    {
        GrammarAutomaton automaton = GrammarAutomaton.Instance;
        int state = automaton.WhereNoticed(refused);
        int rule = automaton.RuleOf(state);
        int required = automaton.RequiredAt(state);
        if (required == TokenTypes.EndOfText)
        {
            // Between statements a parser asks for the next semicolon, at their beginning for a statement.
            bool begins = item == 0 || _tokens.TypeAt(item - 1) == T.SEMICOLON;
            (rule, required) = rule != T.RULE_query ? (rule, -1) : begins ? (T.RULE_optionalStatement, 0) : (T.RULE_statements, T.SEMICOLON);
        }

        return new SyntaxError(_tokens.IndexOf(item), required, rule, state) { Expected = _walker.ExpectedAt(place) };
    }

    // A symbol of another language: the reference reads two of its own, of which one at least does not fit.
    private SyntaxError DescribeForeign(Configuration place, int item)
    {
        int frames = _walker.Frames.Count;
        int type = _tokens.LexedTypeAt(item);
        Configuration probe = place;
        int second = _walker.Take(ref probe, type) ? 1 : 0;
        Configuration refusing = probe;
        _walker.Take(ref probe, type);
        SyntaxError error = Describe(_walker.Refused.State, refusing, item);
        _walker.Frames.Count = frames;
        return error with
        {
            TokenIndex = _tokens.IndexOf(item) + second,
            Mistake = type == T.EQUALS ? Mistake.DoubleEquals : type == T.AMPERSAND ? Mistake.AndSymbol : Mistake.OrSymbol,
            FirstToken = _tokens.IndexOf(item),
            LastToken = _tokens.LastIndexOf(item),
        };
    }

    private SyntaxError WithRepair(SyntaxError error, Repair repair) => error with
    {
        Mistake = repair.Mistake,
        FirstToken = _tokens.IndexOf(repair.First),
        LastToken = repair.Last < repair.First ? _tokens.IndexOf(repair.First) - 1 : _tokens.LastIndexOf(repair.Last),
        NamedToken = repair.NamedToken,
    };
}
