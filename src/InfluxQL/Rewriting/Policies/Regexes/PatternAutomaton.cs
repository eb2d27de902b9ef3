namespace InfluxQL.Rewriting.Policies.Regexes;

/// <summary>
/// A pattern as an automaton without backtracking: a text is followed in time proportional to its length and the
/// number of states.
/// </summary>
internal sealed class PatternAutomaton
{
    private const int MaxStates = 10_000;

    private readonly List<State> _states = [];
    private int _start;

    private PatternAutomaton()
    {
    }

    /// <summary>Makes the automaton; null where it would be too large.</summary>
    public static PatternAutomaton? Build(PatternNode root)
    {
        var automaton = new PatternAutomaton();
        int accept = automaton.Add(new State { Kind = StateKind.Accept });
        automaton._start = automaton.Append(root, accept);
        return automaton._states.Count >= MaxStates ? null : automaton;
    }

    /// <summary>Whether the pattern may match a name, anywhere in it.</summary>
    public bool MayMatch(string name) => Follow(name, isWhole: true, out _);

    /// <summary>Whether the pattern may match some name that begins with a prefix.</summary>
    public bool MayMatchWithPrefix(string prefix)
    {
        if (Follow(prefix, isWhole: false, out HashSet<int> states))
        {
            return true;
        }

        // What follows the prefix is free, so every way out of these states counts.
        var pending = new Stack<int>(states);
        var seen = new HashSet<int>(states);
        while (pending.Count > 0)
        {
            State state = _states[pending.Pop()];
            if (state.Kind == StateKind.Accept)
            {
                return true;
            }

            // Begin cannot hold after a prefix that is not empty.
            if (state.Kind == StateKind.Begin && prefix.Length > 0)
            {
                continue;
            }

            if (state.Next >= 0 && seen.Add(state.Next))
            {
                pending.Push(state.Next);
            }

            if (state.Other >= 0 && seen.Add(state.Other))
            {
                pending.Push(state.Other);
            }
        }

        return false;
    }

    // The states after a text; true as soon as the pattern has matched in it.
    private bool Follow(string text, bool isWhole, out HashSet<int> states)
    {
        states = [];
        int position = 0;
        while (true)
        {
            // A match may begin at any character.
            bool atEnd = position >= text.Length;
            var closed = new HashSet<int>();
            Close(states, position == 0, atEnd && isWhole, closed);
            Close([_start], position == 0, atEnd && isWhole, closed);
            if (closed.Contains(0))
            {
                return true;
            }

            if (atEnd)
            {
                states = closed;
                return false;
            }

            int character = char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1])
                ? char.ConvertToUtf32(text[position], text[position + 1])
                : text[position];
            position += character > 0xFFFF ? 2 : 1;
            var next = new HashSet<int>();
            foreach (int index in closed)
            {
                if (_states[index].Kind == StateKind.Character && _states[index].Takes(character))
                {
                    next.Add(_states[index].Next);
                }
            }

            states = next;
        }
    }

    private void Close(HashSet<int> from, bool atBegin, bool atEnd, HashSet<int> closed)
    {
        var pending = new Stack<int>(from);
        while (pending.Count > 0)
        {
            int index = pending.Pop();
            if (!closed.Add(index))
            {
                continue;
            }

            State state = _states[index];
            bool passes = state.Kind switch
            {
                StateKind.Split => true,
                StateKind.Begin => atBegin,
                StateKind.End => atEnd,
                _ => false,
            };
            if (!passes)
            {
                continue;
            }

            pending.Push(state.Next);
            if (state.Other >= 0)
            {
                pending.Push(state.Other);
            }
        }
    }

    private int Append(PatternNode node, int next)
    {
        if (_states.Count >= MaxStates)
        {
            return next;
        }

        switch (node.Kind)
        {
            case PatternKind.Character or PatternKind.Set:
                return Add(new State { Kind = StateKind.Character, Pattern = node, Next = next });
            case PatternKind.Begin:
                return Add(new State { Kind = StateKind.Begin, Next = next });
            case PatternKind.End:
                return Add(new State { Kind = StateKind.End, Next = next });
            case PatternKind.Concatenation:
                for (int i = node.Parts.Count - 1; i >= 0; i--)
                {
                    next = Append(node.Parts[i], next);
                }

                return next;
            case PatternKind.Alternation:
                int start = Append(node.Parts[node.Parts.Count - 1], next);
                for (int i = node.Parts.Count - 2; i >= 0; i--)
                {
                    start = Add(new State { Kind = StateKind.Split, Next = Append(node.Parts[i], next), Other = start });
                }

                return start;
            case PatternKind.Repetition:
                return AppendRepetition(node, next);
            default:
                return next;
        }
    }

    private int AppendRepetition(PatternNode node, int next)
    {
        PatternNode part = node.Parts[0];
        if (node.Max < 0)
        {
            var loop = new State { Kind = StateKind.Split, Other = next };
            int index = Add(loop);
            loop.Next = Append(part, index);
            next = index;
        }
        else
        {
            int after = next;
            for (int i = node.Min; i < node.Max && _states.Count < MaxStates; i++)
            {
                next = Add(new State { Kind = StateKind.Split, Next = Append(part, next), Other = after });
            }
        }

        for (int i = 0; i < node.Min && _states.Count < MaxStates; i++)
        {
            next = Append(part, next);
        }

        return next;
    }

    private int Add(State state)
    {
        _states.Add(state);
        return _states.Count - 1;
    }

    private enum StateKind
    {
        Accept,
        Character,
        Split,
        Begin,
        End,
    }

    private sealed class State
    {
        public StateKind Kind { get; init; }

        public PatternNode? Pattern { get; init; }

        public int Next { get; set; } = -1;

        public int Other { get; init; } = -1;

        // Beyond ASCII, letter case and sets are the business of the server's version of Unicode: they may all match.
        public bool Takes(int character)
        {
            PatternNode pattern = Pattern!;
            if (pattern.Kind == PatternKind.Set)
            {
                return pattern.Ascii is not { } set || character >= set.Length || set[character];
            }

            if (pattern.Character == character)
            {
                return true;
            }

            if (!pattern.FoldsCase)
            {
                return false;
            }

            return pattern.Character > 0x7F || character > 0x7F
                || char.ToUpperInvariant((char)pattern.Character) == char.ToUpperInvariant((char)character);
        }
    }
}
