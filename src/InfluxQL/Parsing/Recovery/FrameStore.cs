namespace InfluxQL.Parsing.Recovery;

/// <summary>
/// The rules that a parse is in, as a tree of entries that point to the rule around them. Entries never change, so
/// that a <see cref="Configuration"/> stays valid while others are tried.
/// </summary>
internal sealed class FrameStore
{
    private const int LargestKept = 1 << 14;

    private Frame[] _frames = new Frame[256];

    /// <summary>Number of entries. Setting it back forgets what was tried since.</summary>
    public int Count { get; set; }

    public ref readonly Frame this[int index] => ref _frames[index];

    public void Clear()
    {
        Count = 0;
        if (_frames.Length > LargestKept)
        {
            _frames = new Frame[256];
        }
    }

    public int Add(int returnState, int parent, int start)
    {
        if (Count == _frames.Length)
        {
            Array.Resize(ref _frames, Count * 2);
        }

        _frames[Count] = new Frame(returnState, parent, start);
        return Count++;
    }

    /// <summary>One rule that a parse is in.</summary>
    internal readonly struct Frame
    {
        public Frame(int returnState, int parent, int start)
        {
            ReturnState = returnState;
            Parent = parent;
            Start = start;
        }

        /// <summary>The state after the rule.</summary>
        public int ReturnState { get; }

        /// <summary>The entry of the rule around it; -1 in the outermost.</summary>
        public int Parent { get; }

        /// <summary>Where its children begin on the tree builder's stack.</summary>
        public int Start { get; }
    }
}
