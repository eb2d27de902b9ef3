namespace InfluxQL.Parsing.Recovery;

/// <summary>What a step from one state of the automaton to another takes.</summary>
internal enum TransitionKind : byte
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>One token of a set.</summary>
    Token,

    /// <summary>What a whole rule describes.</summary>
    Rule,
}

/// <summary>A step from one state of the automaton to another.</summary>
internal readonly struct Transition
{
    public Transition(TransitionKind kind, int target, int follow, TokenSet tokens, bool endsBlock = false)
    {
        EndsBlock = endsBlock;
        Kind = kind;
        Target = target;
        Follow = follow;
        Tokens = tokens;
    }

    public TransitionKind Kind { get; }

    /// <summary>The state after the step; of a rule its first state.</summary>
    public int Target { get; }

    /// <summary>Of a rule the state after it.</summary>
    public int Follow { get; }

    /// <summary>Whether the step passes by something optional, or leaves a loop.</summary>
    public bool EndsBlock { get; }

    /// <summary>Of a token what fits.</summary>
    public TokenSet Tokens { get; }
}
