namespace InfluxQL.Parsing;

/// <summary>
/// The tokens of a text in parallel arrays that are used again for the next text: grammar type, place and flags.
/// </summary>
internal sealed class TokenBuffer
{
    private const int LargestKept = 1 << 14;

    private byte[] _types = new byte[256];
    private byte[] _flags = new byte[256];
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];

    /// <summary>Number of tokens, the end of the text included.</summary>
    public int Count { get; private set; }

    /// <summary>Grammar token types, by index. The end of the text is 255 here and -1 for the grammar.</summary>
    public byte[] Types => _types;

    /// <summary>A <see cref="TokenFlags"/> value for each token.</summary>
    public byte[] Flags => _flags;

    public int Start(int index) => _starts[index];

    public int End(int index) => _ends[index];

    public void Clear()
    {
        Count = 0;
        if (_types.Length > LargestKept)
        {
            // One huge text must not keep its memory for as long as the thread lives.
            _types = new byte[256];
            _flags = new byte[256];
            _starts = new int[256];
            _ends = new int[256];
        }
    }

    public void Add(int type, int start, int end, TokenFlags flags)
    {
        int index = Count;
        if (index == _types.Length)
        {
            Array.Resize(ref _types, index * 2);
            Array.Resize(ref _flags, index * 2);
            Array.Resize(ref _starts, index * 2);
            Array.Resize(ref _ends, index * 2);
        }

        _types[index] = (byte)type;
        _flags[index] = (byte)flags;
        _starts[index] = start;
        _ends[index] = end;
        Count = index + 1;
    }
}
