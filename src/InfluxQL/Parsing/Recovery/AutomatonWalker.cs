using T = InfluxQL.Parsing.Fast.InfluxQLParser;

namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// Takes tokens through the automaton of the grammar. It keeps its stack itself: nothing recurses, and every place on
/// the way can be returned to.
/// </summary>
internal sealed class AutomatonWalker
{
    private readonly GrammarAutomaton _automaton = GrammarAutomaton.Instance;

    /// <summary>The rules that were entered.</summary>
    public FrameStore Frames { get; } = new();

    /// <summary>Where the last token that did not fit was refused.</summary>
    public Configuration Refused { get; private set; }

    /// <summary>The place before the first token of a text.</summary>
    public Configuration Begin(int rule)
    {
        Frames.Clear();
        return new Configuration(_automaton.StartOf(rule), -1);
    }

    /// <summary>Goes over one token; returns false, and stays, where it does not fit.</summary>
    /// <param name="place">The place, moved if the token fits.</param>
    /// <param name="type">The token's type.</param>
    /// <param name="builder">Told of the rules that are entered and left, if not null; the token must fit then.</param>
    public bool Take(ref Configuration place, int type, TreeBuilder? builder = null)
    {
        GrammarAutomaton automaton = _automaton;
        int state = place.State;
        int frame = place.Frame;
        int count = Frames.Count;
        while (true)
        {
            if (automaton.IsStop(state))
            {
                if (frame < 0)
                {
                    break;
                }

                Leave(ref state, ref frame, builder);
                continue;
            }

            bool fits = automaton.FirstOf(state).Contains(type);
            if (!fits && !automaton.MayEnd(state))
            {
                break;
            }

            ref readonly Transition transition = ref Choose(state, type, fits);
            switch (transition.Kind)
            {
                case TransitionKind.Token:
                    place = new Configuration(transition.Target, frame);
                    return true;
                case TransitionKind.Empty:
                    state = transition.Target;
                    break;
                default:
                    state = Enter(transition, ref frame, builder);
                    break;
            }
        }

        Refused = new Configuration(state, frame);
        Frames.Count = count;
        return false;
    }

    /// <summary>Leaves all that is left to leave after the last token.</summary>
    public void Finish(Configuration place, TreeBuilder builder)
    {
        int state = place.State;
        int frame = place.Frame;
        while (true)
        {
            if (!_automaton.IsStop(state))
            {
                state = Choose(state, TokenTypes.Failed, fits: false).Target;
            }
            else if (frame >= 0)
            {
                Leave(ref state, ref frame, builder);
            }
            else
            {
                builder.Reduce(_automaton.RuleOf(state), 0);
                return;
            }
        }
    }

    /// <summary>Leaves the innermost rule, wherever in it the parse stands.</summary>
    public Configuration Leave(Configuration place, TreeBuilder? builder)
    {
        int state = place.State;
        int frame = place.Frame;
        Leave(ref state, ref frame, builder);
        return new Configuration(state, frame);
    }

    /// <summary>Enters the rules down to <paramref name="rule"/> without a token.</summary>
    public Configuration EnterTo(int rule, Configuration place, TreeBuilder? builder)
    {
        // Any token that begins the rule leads to it.
        int type = TokenTypes.Failed;
        foreach (int first in _automaton.FirstOf(_automaton.StartOf(rule)).Types())
        {
            type = first;
            break;
        }

        int state = place.State;
        int frame = place.Frame;
        while (_automaton.RuleOf(state) != rule)
        {
            ref readonly Transition transition = ref Choose(state, type, fits: true);
            state = transition.Kind == TransitionKind.Rule ? Enter(transition, ref frame, builder) : transition.Target;
        }

        return new Configuration(state, frame);
    }

    /// <summary>All tokens that fit next.</summary>
    public TokenSet ExpectedAt(Configuration place)
    {
        TokenSet expected = default;
        int state = place.State;
        int frame = place.Frame;
        while (true)
        {
            expected.UnionWith(_automaton.FirstOf(state));
            if (!_automaton.MayEnd(state) || frame < 0)
            {
                return expected;
            }

            state = Frames[frame].ReturnState;
            frame = Frames[frame].Parent;
        }
    }

    private int Enter(in Transition transition, ref int frame, TreeBuilder? builder)
    {
        frame = Frames.Add(transition.Follow, frame, builder?.Count ?? 0);
        if (builder is not null && _automaton.RuleOf(transition.Target) == T.RULE_statement)
        {
            builder.EnterStatement();
        }

        return transition.Target;
    }

    private void Leave(ref int state, ref int frame, TreeBuilder? builder)
    {
        ref readonly FrameStore.Frame left = ref Frames[frame];
        builder?.Reduce(_automaton.RuleOf(state), left.Start);
        state = left.ReturnState;
        frame = left.Parent;
    }

    // LL(1): one step at most leads to the token; without one, one leads out of the rule.
    private ref readonly Transition Choose(int state, int type, bool fits)
    {
        GrammarAutomaton automaton = _automaton;
        Transition[] transitions = automaton.TransitionsOf(state);
        int chosen = 0;
        if (transitions.Length > 1)
        {
            for (int i = 0; i < transitions.Length; i++)
            {
                ref readonly Transition transition = ref transitions[i];
                bool leads = transition.Kind == TransitionKind.Token
                    ? transition.Tokens.Contains(type)
                    : fits
                        ? automaton.FirstOf(transition.Target).Contains(type)
                            || (transition.Kind == TransitionKind.Rule && automaton.MayEnd(transition.Target) && automaton.FirstOf(transition.Follow).Contains(type))
                        : automaton.MayEnd(transition.Target) && (transition.Kind == TransitionKind.Empty || automaton.MayEnd(transition.Follow));
                if (leads)
                {
                    chosen = i;
                    break;
                }
            }
        }

        return ref transitions[chosen];
    }
}
