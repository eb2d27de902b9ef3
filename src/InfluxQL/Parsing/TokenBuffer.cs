using System.Buffers;

namespace InfluxQL.Parsing;

/// <summary>The tokens of a text, in an array that is used again for the next text.</summary>
internal sealed class TokenBuffer
{
    private const int LargestKept = 1 << 14;

    /// <summary>Number of tokens, the end of the text included.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens; what lies at <see cref="Count"/> and beyond is of an earlier text.</summary>
    public LexedToken[] Items { get; private set; } = ArrayPool<LexedToken>.Shared.Rent(256);

    /// <summary>Begins with a text of a length: there is at most one token per character, and seldom half as many.</summary>
    public void Clear(int textLength)
    {
        Count = 0;
        if (Items.Length > LargestKept || textLength / 2 > Items.Length)
        {
            // One huge text must not keep its memory for as long as the thread lives.
            Resize(Math.Max(256, textLength / 2), keep: 0);
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
        Resize(Items.Length * 2, keep: Count);
        Add(type, start, end, flags);
    }

    private void Resize(int length, int keep)
    {
        LexedToken[] old = Items;
        Items = ArrayPool<LexedToken>.Shared.Rent(length);
        Array.Copy(old, Items, keep);
        ArrayPool<LexedToken>.Shared.Return(old);
    }
}
