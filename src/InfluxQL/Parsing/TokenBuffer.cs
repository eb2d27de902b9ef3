namespace InfluxQL.Parsing;

/// <summary>The tokens of a text, in an array that is used again for the next text.</summary>
internal sealed class TokenBuffer
{
    private const int LargestKept = 1 << 14;

    /// <summary>Number of tokens, the end of the text included.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens; what lies at <see cref="Count"/> and beyond is of an earlier text.</summary>
    public LexedToken[] Items { get; private set; } = new LexedToken[256];

    public void Clear()
    {
        Count = 0;
        if (Items.Length > LargestKept)
        {
            // One huge text must not keep its memory for as long as the thread lives.
            Items = new LexedToken[256];
        }
    }

    public void Add(int type, int start, int end, TokenFlags flags)
    {
        LexedToken[] items = Items;
        int index = Count;
        if ((uint)index < (uint)items.Length)
        {
            items[index] = new LexedToken(type, flags, start, end);
            Count = index + 1;
        }
        else
        {
            AddAfterGrowing(type, start, end, flags);
        }
    }

    /// <summary>Puts an end behind the last token, without counting it.</summary>
    public void AddSentinel(int position)
    {
        Add(TokenTypes.EndOfText, position, position, TokenFlags.None);
        Count--;
    }

    private void AddAfterGrowing(int type, int start, int end, TokenFlags flags)
    {
        LexedToken[] items = Items;
        Array.Resize(ref items, items.Length * 2);
        Items = items;
        Add(type, start, end, flags);
    }
}
