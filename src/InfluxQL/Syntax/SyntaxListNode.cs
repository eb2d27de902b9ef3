using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// The red side of a list of two or more elements. Nobody outside sees it: the parent of its elements is the node
/// that the list belongs to.
/// </summary>
internal sealed class SyntaxListNode : SyntaxNode
{
    // Below this length adding up widths is cheaper than a table of offsets.
    private const int OffsetTableLength = 8;

    private readonly SyntaxNode?[] _children;
    private int[]? _offsets;

    public SyntaxListNode(GreenNode green, SyntaxNode? parent, int position)
        : base(green, parent, position)
    {
        _children = new SyntaxNode?[green.ChildCount];
    }

    internal override SyntaxNode? GetCachedSlot(int slot) => _children[slot];

    internal override SyntaxNode? GetNodeSlot(int slot)
    {
        SyntaxNode? cached = Volatile.Read(ref _children[slot]);
        if (cached is not null)
        {
            return cached;
        }

        GreenNode green = Green.GetChild(slot);
        if (green.IsToken)
        {
            return null;
        }

        SyntaxNode made = SyntaxNodeFactory.CreateRed(green, Parent, GetChildPosition(slot));
        made.SetIndex(ChildIndex.Create(Index, slot));
        return Interlocked.CompareExchange(ref _children[slot], made, null) ?? made;
    }

    /// <summary>The token at a place in the list, which must hold one.</summary>
    internal SyntaxToken GetToken(int slot) =>
        new(Parent, (GreenToken)Green.GetChild(slot), GetChildPosition(slot), ChildIndex.Create(Index, slot));

    internal override int GetChildPosition(int slot)
    {
        if (_children.Length > OffsetTableLength)
        {
            return Position + (_offsets ?? MakeOffsets())[slot];
        }

        int position = Position;
        for (int i = 0; i < slot; i++)
        {
            position += Green.GetChild(i).FullWidth;
        }

        return position;
    }

    /// <summary>The place of the last element that starts at or before a position of the tree.</summary>
    internal int FindChild(int position)
    {
        int low = 0;
        int high = _children.Length - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (GetChildPosition(middle) <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    public override void Accept(SyntaxVisitor visitor) => visitor.DefaultVisit(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default =>
        visitor.DefaultVisit(this);

    private int[] MakeOffsets()
    {
        var offsets = new int[_children.Length];
        int offset = 0;
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = offset;
            offset += Green.GetChild(i).FullWidth;
        }

        // Threads that race make equal tables; either may stay.
        Volatile.Write(ref _offsets, offsets);
        return offsets;
    }
}
