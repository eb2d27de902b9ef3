using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// The automaton that the ANTLR tool makes of the grammar, with what an LL(1) parser asks of it: which tokens may
/// come next from a state, whether the state's rule may end there, and the cheapest way to its end.
/// </summary>
internal sealed class GrammarAutomaton
{
    /// <summary>The cost of what cannot be invented: which statement was meant.</summary>
    public const int Impossible = 1_000_000;

    private static readonly Lazy<GrammarAutomaton> s_instance = new(() => new GrammarAutomaton());

    private readonly Transition[][] _transitions;
    private readonly int[] _ruleStarts;
    private readonly byte[] _rules;
    private readonly bool[] _isStop;
    private readonly TokenSet[] _first;
    private readonly TokenSet[] _later;
    private readonly bool[] _nullable;
    private readonly int[] _endCosts;

    private GrammarAutomaton()
    {
        ATN atn = new ATNDeserializer().Deserialize(Fast.SerializedAutomaton.Data);
        int count = atn.states.Count;
        _transitions = new Transition[count][];
        _rules = new byte[count];
        _isStop = new bool[count];
        _first = new TokenSet[count];
        _later = new TokenSet[count];
        _nullable = new bool[count];
        _endCosts = new int[count];
        _ruleStarts = Array.ConvertAll(atn.ruleToStartState, state => state.stateNumber);
        for (int i = 0; i < count; i++)
        {
            ATNState state = atn.states[i];
            _rules[i] = (byte)state.ruleIndex;
            _isStop[i] = state is RuleStopState;

            // The way out of a rule depends on who called it; a stack tells that.
            _transitions[i] = _isStop[i] ? [] : Array.ConvertAll(state.TransitionsArray, Convert);
        }

        ComputeFirst();
        ComputeLater();
        ComputeEndCosts();
    }

    /// <summary>The automaton. It is made when a text is first found broken.</summary>
    public static GrammarAutomaton Instance => s_instance.Value;

    public int StateCount => _rules.Length;

    public Transition[] TransitionsOf(int state) => _transitions[state];

    public int StartOf(int rule) => _ruleStarts[rule];

    public int RuleOf(int state) => _rules[state];

    public bool IsStop(int state) => _isStop[state];

    /// <summary>The tokens that may come next, inside the state's rule.</summary>
    public ref readonly TokenSet FirstOf(int state) => ref _first[state];

    /// <summary>The tokens that may begin something in the rest of the state's rule, whatever stands before it.</summary>
    public ref readonly TokenSet LaterOf(int state) => ref _later[state];

    /// <summary>Whether the state's rule may end without another token.</summary>
    public bool MayEnd(int state) => _nullable[state];

    /// <summary>What it costs to invent the rest of the state's rule.</summary>
    public int EndCostOf(int state) => _endCosts[state];

    /// <summary>
    /// Where a recursive-descent parser notices that a token fits nowhere: past what is optional, and inside the rules
    /// that are required there.
    /// </summary>
    public int WhereNoticed(int state)
    {
        while (true)
        {
            Transition[] transitions = _transitions[state];
            int next = -1;
            foreach (Transition transition in transitions)
            {
                if (transition.Kind != TransitionKind.Token && (transitions.Length == 1 || transition.EndsBlock))
                {
                    next = transition.Target;
                }
            }

            if (next < 0)
            {
                return state;
            }

            state = next;
        }
    }

    /// <summary>The only token that a state takes; zero where it has a choice.</summary>
    public int RequiredAt(int state)
    {
        Transition[] transitions = _transitions[state];
        return transitions.Length == 1 && transitions[0].Kind == TransitionKind.Token && transitions[0].Tokens.Count == 1
            ? InsertionCosts.CheapestOf(transitions[0].Tokens)
            : 0;
    }

    /// <summary>Whether a token may begin something anywhere in a rule.</summary>
    public bool MayStandIn(int rule, int type)
    {
        for (int state = 0; state < _rules.Length; state++)
        {
            if (_rules[state] == rule && _first[state].Contains(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What it costs to invent what a step takes.</summary>
    public int CostOf(in Transition transition) => transition.Kind switch
    {
        TransitionKind.Empty => 0,
        TransitionKind.Token => InsertionCosts.Of(InsertionCosts.CheapestOf(transition.Tokens)),
        _ => _endCosts[transition.Target],
    };

    // States that only lead on are passed over.
    private static int Through(ATNState state)
    {
        while (state is not RuleStopState && state.NumberOfTransitions == 1 && state.Transition(0).IsEpsilon && state.Transition(0) is not RuleTransition)
        {
            state = state.Transition(0).target;
        }

        return state.stateNumber;
    }

    private static Transition Convert(Antlr4.Runtime.Atn.Transition transition)
    {
        if (transition is RuleTransition rule)
        {
            return new Transition(TransitionKind.Rule, rule.target.stateNumber, Through(rule.followState), default);
        }

        TokenSet tokens = default;
        if (transition.IsEpsilon)
        {
            return new Transition(TransitionKind.Empty, Through(transition.target), -1, tokens, transition.target is BlockEndState or LoopEndState);
        }

        foreach (Interval interval in transition.Label.GetIntervals())
        {
            for (int type = interval.a; type <= interval.b; type++)
            {
                tokens.Add(type < 0 ? TokenTypes.EndOfText : type);
            }
        }

        return new Transition(TransitionKind.Token, Through(transition.target), -1, tokens);
    }

    private void ComputeFirst()
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int state = _rules.Length - 1; state >= 0; state--)
            {
                bool nullable = _isStop[state];
                foreach (Transition transition in _transitions[state])
                {
                    if (transition.Kind == TransitionKind.Token)
                    {
                        changed |= _first[state].UnionWith(transition.Tokens);
                        continue;
                    }

                    changed |= _first[state].UnionWith(_first[transition.Target]);
                    if (transition.Kind == TransitionKind.Empty)
                    {
                        nullable |= _nullable[transition.Target];
                    }
                    else if (_nullable[transition.Target])
                    {
                        changed |= _first[state].UnionWith(_first[transition.Follow]);
                        nullable |= _nullable[transition.Follow];
                    }
                }

                changed |= nullable != _nullable[state];
                _nullable[state] = nullable;
            }
        }
    }

    private void ComputeLater()
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int state = _rules.Length - 1; state >= 0; state--)
            {
                changed |= _later[state].UnionWith(_first[state]);
                foreach (Transition transition in _transitions[state])
                {
                    changed |= _later[state].UnionWith(_later[transition.Kind == TransitionKind.Rule ? transition.Follow : transition.Target]);
                }
            }
        }
    }

    private void ComputeEndCosts()
    {
        for (int state = 0; state < _endCosts.Length; state++)
        {
            _endCosts[state] = _isStop[state] ? 0 : Impossible;
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int state = _rules.Length - 1; state >= 0; state--)
            {
                if (_isStop[state] || (state == _ruleStarts[_rules[state]] && ChoosesStatement(_rules[state])))
                {
                    continue;
                }

                int cost = Impossible;
                foreach (Transition transition in _transitions[state])
                {
                    int next = transition.Kind == TransitionKind.Rule ? transition.Follow : transition.Target;
                    cost = Math.Min(cost, CostOf(transition) + _endCosts[next]);
                }

                changed |= cost < _endCosts[state];
                _endCosts[state] = Math.Min(cost, _endCosts[state]);
            }
        }
    }

    // Rules whose first word says which statement it is: nobody can know which was meant.
    private static bool ChoosesStatement(int rule) => rule is T.RULE_statement or T.RULE_showTail or T.RULE_showTagTail
        or T.RULE_showFieldTail or T.RULE_createTail or T.RULE_dropTail or T.RULE_grantTail or T.RULE_revokeTail;
}
