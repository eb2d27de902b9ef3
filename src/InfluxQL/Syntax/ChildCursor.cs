using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// Moves over the children of a node, the elements of its lists among them, without an allocation. It can start at
/// any child, so that a walk over a tree needs no stack: from a node one goes on in its parent.
/// </summary>
internal struct ChildCursor
{
    // One more than the highest slot, so that every filled slot lies before it.
    private const int SlotsEnd = 16;

    private readonly GreenNode _green;
    private readonly int _mask;
    private GreenNode? _current;
    private GreenNode? _list;
    private SyntaxListNode? _redList;
    private int _slot;

    // The place of the slot's content among the children that are present.
    private int _child;
    private int _listIndex;

    private ChildCursor(SyntaxNode parent, int slot, int child, int position)
    {
        Parent = parent;
        _green = parent.Green;
        _mask = _green.SlotMask;
        _slot = slot;
        _child = child;
        _listIndex = 0;
        _list = null;
        _redList = null;
        _current = null;
        Position = position;
    }

    /// <summary>The node whose children these are.</summary>
    public SyntaxNode Parent { get; }

    /// <summary>Offset of the current child, leading trivia included.</summary>
    public int Position { get; private set; }

    public readonly GreenNode Green => _current!;

    public readonly bool IsToken => _current!.IsToken;

    public readonly int Index => _list is null ? _slot : ChildIndex.Create(_slot, _listIndex);

    public readonly SyntaxToken Token => new(Parent, (GreenToken)_current!, Position, Index);

    /// <summary>The current child as a node; it must be one.</summary>
    public SyntaxNode Node
    {
        get
        {
            if (_list is null)
            {
                return Parent.GetNodeSlot(_slot)!;
            }

            _redList ??= (SyntaxListNode)Parent.GetNodeSlot(_slot)!;
            return _redList.GetNodeSlot(_listIndex)!;
        }
    }

    public SyntaxNodeOrToken NodeOrToken => IsToken ? new SyntaxNodeOrToken(Token) : new SyntaxNodeOrToken(Node);

    /// <summary>Stands before the first child.</summary>
    public static ChildCursor Before(SyntaxNode parent) => new(parent, -1, -1, parent.Position);

    /// <summary>Stands after the last child.</summary>
    public static ChildCursor After(SyntaxNode parent) => new(parent, SlotsEnd, parent.Green.ChildCount, parent.EndPosition);

    /// <summary>Stands at the child with an index.</summary>
    public static ChildCursor At(SyntaxNode parent, int index, GreenNode green, int position)
    {
        int slotNumber = ChildIndex.GetSlot(index);
        int child = GreenInterior.CountBits(parent.Green.SlotMask & ((1 << slotNumber) - 1));
        var cursor = new ChildCursor(parent, slotNumber, child, position);
        cursor._current = green;
        GreenNode slot = parent.Green.GetChild(child);
        if (slot.IsList)
        {
            cursor._list = slot;
            cursor._listIndex = ChildIndex.GetListIndex(index);
        }

        return cursor;
    }

    /// <summary>Stands at a node in its parent, which must not be null.</summary>
    public static ChildCursor At(SyntaxNode child) => At(child.Parent!, child.Index, child.Green, child.Position);

    public bool MoveNext()
    {
        if (_current is not null)
        {
            Position += _current.FullWidth;
        }

        if (_list is not null)
        {
            if (++_listIndex < _list.ChildCount)
            {
                _current = _list.GetChild(_listIndex);
                return true;
            }

            _list = null;
            _redList = null;
        }

        if (_mask >> (_slot + 1) == 0)
        {
            _current = null;
            return false;
        }

        do
        {
            _slot++;
        }
        while (((_mask >> _slot) & 1) == 0);

        GreenNode next = _green.GetChild(++_child);
        if (next.IsList)
        {
            _list = next;
            _listIndex = 0;
            next = next.GetChild(0);
        }

        _current = next;
        return true;
    }

    public bool MovePrevious()
    {
        if (_list is not null)
        {
            if (--_listIndex >= 0)
            {
                StepBackTo(_list.GetChild(_listIndex));
                return true;
            }

            _list = null;
            _redList = null;
        }

        if (_child <= 0)
        {
            _current = null;
            return false;
        }

        do
        {
            _slot--;
        }
        while (((_mask >> _slot) & 1) == 0);

        GreenNode previous = _green.GetChild(--_child);
        if (previous.IsList)
        {
            _list = previous;
            _listIndex = previous.ChildCount - 1;
            previous = previous.GetChild(_listIndex);
        }

        StepBackTo(previous);
        return true;
    }

    private void StepBackTo(GreenNode child)
    {
        _current = child;
        Position -= child.FullWidth;
    }
}
