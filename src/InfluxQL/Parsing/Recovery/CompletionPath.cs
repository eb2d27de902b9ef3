namespace InfluxQL.Parsing.Recovery;

/// <summary>Finds which tokens to invent so that a wanted one fits: the cheapest way through the rules in between.</summary>
internal sealed class CompletionPath
{
    private readonly GrammarAutomaton _automaton = GrammarAutomaton.Instance;
    private readonly FrameStore _frames;
    private readonly int[] _costs;
    private readonly int[] _firstTokens;
    private readonly List<int> _reached = [];
    private readonly Queue<int> _open = new();

    public CompletionPath(FrameStore frames)
    {
        _frames = frames;
        _costs = new int[_automaton.StateCount];
        _firstTokens = new int[_automaton.StateCount];
        for (int i = 0; i < _costs.Length; i++)
        {
            _costs[i] = GrammarAutomaton.Impossible;
        }
    }

    /// <summary>The first token to invent at a place so that <paramref name="wanted"/> fits later; zero if there is none.</summary>
    public int FirstTokenTo(Configuration place, int wanted)
    {
        int state = place.State;
        int frame = place.Frame;
        while (true)
        {
            if (!_automaton.IsStop(state))
            {
                int token = Search(state, wanted);
                if (token != 0)
                {
                    return token;
                }

                if (!_automaton.MayEnd(state))
                {
                    return _automaton.EndCostOf(state) < GrammarAutomaton.Impossible ? FirstTokenToEnd(state) : 0;
                }
            }

            if (frame < 0)
            {
                return 0;
            }

            state = _frames[frame].ReturnState;
            frame = _frames[frame].Parent;
        }
    }

    // The first token on the cheapest way to the end of a state's rule; zero if nothing is needed.
    private int FirstTokenToEnd(int state)
    {
        while (!_automaton.IsStop(state))
        {
            foreach (Transition transition in _automaton.TransitionsOf(state))
            {
                int next = transition.Kind == TransitionKind.Rule ? transition.Follow : transition.Target;
                int cost = _automaton.CostOf(transition);
                if (cost + _automaton.EndCostOf(next) != _automaton.EndCostOf(state))
                {
                    continue;
                }

                if (cost > 0)
                {
                    return FirstTokenOf(transition);
                }

                state = next;
                break;
            }
        }

        return 0;
    }

    private int FirstTokenOf(in Transition transition) =>
        transition.Kind == TransitionKind.Token ? InsertionCosts.CheapestOf(transition.Tokens) : FirstTokenToEnd(transition.Target);

    // Dijkstra's search inside one rule, whose steps over other rules cost what these cost.
    private int Search(int start, int wanted)
    {
        if (!_automaton.LaterOf(start).Contains(wanted))
        {
            return 0;
        }

        _open.Clear();
        Reach(start, 0, 0);
        int best = GrammarAutomaton.Impossible;
        int token = 0;
        while (_open.Count > 0)
        {
            int state = _open.Dequeue();
            int cost = _costs[state];
            if (_firstTokens[state] != 0 && cost < best && _automaton.FirstOf(state).Contains(wanted))
            {
                best = cost;
                token = _firstTokens[state];
            }

            foreach (Transition transition in _automaton.TransitionsOf(state))
            {
                int step = _automaton.CostOf(transition);
                int next = transition.Kind == TransitionKind.Rule ? transition.Follow : transition.Target;
                int first = _firstTokens[state] != 0 || step == 0 ? _firstTokens[state] : step < GrammarAutomaton.Impossible ? FirstTokenOf(transition) : 0;
                if (cost + step < Math.Min(best, GrammarAutomaton.Impossible))
                {
                    Reach(next, cost + step, first);
                }
            }
        }

        foreach (int state in _reached)
        {
            _costs[state] = GrammarAutomaton.Impossible;
        }

        _reached.Clear();
        return token;
    }

    private void Reach(int state, int cost, int firstToken)
    {
        if (cost < _costs[state])
        {
            _costs[state] = cost;
            _firstTokens[state] = firstToken;
            _reached.Add(state);
            _open.Enqueue(state);
        }
    }
}
