namespace InfluxQL.Syntax.InternalSyntax;

/// <summary>
/// A node or list. Children are stored densely, with a mask of the slots that they fill; up to four are
/// stored in the object itself.
/// </summary>
internal abstract class GreenInterior : GreenNode
{
    protected GreenInterior(SyntaxKind kind, GreenFlags flags, int fullWidth, int slotMask)
        : base(kind, flags, fullWidth, slotMask)
    {
    }

    public sealed override int SlotCount => IsList ? ChildCount : SyntaxFacts.GetSlotCount(Kind);

    public sealed override GreenNode? GetSlot(int slot)
    {
        if (IsList)
        {
            return GetChild(slot);
        }

        int mask = SlotMask;
        return (mask & (1 << slot)) == 0 ? null : GetChild(CountBits(mask & ((1 << slot) - 1)));
    }

    /// <summary>Makes a node whose present children, in slot order, are given; bit i of the mask says that slot i is filled.</summary>
    public static GreenNode Create(SyntaxKind kind, int slotMask, ReadOnlySpan<GreenNode?> children, GreenFlags flags = GreenFlags.None)
    {
        switch (children.Length)
        {
            case 0:
                return new Zero(kind, flags);
            case 1:
                return new One(kind, flags, slotMask, children[0]!);
            case 2:
                return new Two(kind, flags, slotMask, children[0]!, children[1]!);
            case 3:
                return new Three(kind, flags, slotMask, children[0]!, children[1]!, children[2]!);
            case 4:
                return new Four(kind, flags, slotMask, children[0]!, children[1]!, children[2]!, children[3]!);
            default:
                var copy = new GreenSlot[children.Length];
                for (int i = 0; i < copy.Length; i++)
                {
                    copy[i].Node = children[i];
                }

                return new Many(kind, flags, slotMask, copy);
        }
    }

    /// <summary>The same from slots of a builder's stack.</summary>
    public static GreenNode Create(SyntaxKind kind, int slotMask, ReadOnlySpan<GreenSlot> children, GreenFlags flags) =>
        children.Length switch
        {
            0 => new Zero(kind, flags),
            1 => new One(kind, flags, slotMask, children[0].Node!),
            2 => new Two(kind, flags, slotMask, children[0].Node!, children[1].Node!),
            3 => new Three(kind, flags, slotMask, children[0].Node!, children[1].Node!, children[2].Node!),
            4 => new Four(kind, flags, slotMask, children[0].Node!, children[1].Node!, children[2].Node!, children[3].Node!),
            _ => new Many(kind, flags, slotMask, children.ToArray()),
        };

    /// <summary>Makes a node with one child, in its first slot.</summary>
    public static GreenNode Create(SyntaxKind kind, GreenNode child) => new One(kind, GreenFlags.None, 1, child);

    /// <summary>Makes a node with one child, in the slot that the mask says.</summary>
    public static GreenNode Create(SyntaxKind kind, int slotMask, GreenNode child, GreenFlags flags) => new One(kind, flags, slotMask, child);

    /// <summary>Makes a node with three children, in its first three slots.</summary>
    public static GreenNode Create(SyntaxKind kind, GreenNode first, GreenNode second, GreenNode third, GreenFlags flags) =>
        new Three(kind, flags, 7, first, second, third);

    /// <summary>Makes a node from all its slots, empty ones as null.</summary>
    public static GreenNode CreateFromSlots(SyntaxKind kind, GreenNode?[] slots, GreenFlags flags = GreenFlags.None)
    {
        int mask = 0;
        int count = 0;
        var children = new GreenNode?[slots.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i] is { } child)
            {
                mask |= 1 << i;
                children[count++] = child;
            }
        }

        return Create(kind, mask, children.AsSpan(0, count), flags);
    }

    /// <summary>Makes a list: null for no children, the child itself for one, else a node of kind List.</summary>
    public static GreenNode? CreateList(ReadOnlySpan<GreenNode?> children) =>
        children.Length switch
        {
            0 => null,
            1 => children[0],
            _ => Create(SyntaxKind.List, 0, children),
        };

    /// <summary>The same node with other flags.</summary>
    public GreenNode WithFlags(GreenFlags flags)
    {
        var children = new GreenNode?[ChildCount];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = GetChild(i);
        }

        return Create(Kind, SlotMask, children, flags);
    }

    /// <summary>How many of the lowest sixteen bits are set.</summary>
    public static int CountBits(int value)
    {
#if NET
        return System.Numerics.BitOperations.PopCount((uint)value);
#else
        value -= (value >> 1) & 0x5555;
        value = (value & 0x3333) + ((value >> 2) & 0x3333);
        value = (value + (value >> 4)) & 0x0F0F;
        return (value + (value >> 8)) & 0x1F;
#endif
    }

    private sealed class Zero : GreenInterior
    {
        public Zero(SyntaxKind kind, GreenFlags flags)
            : base(kind, flags, 0, 0)
        {
        }

        public override int ChildCount => 0;

        public override GreenNode GetChild(int index) => throw new ArgumentOutOfRangeException(nameof(index));
    }

    private sealed class One : GreenInterior
    {
        private readonly GreenNode _child;

        public One(SyntaxKind kind, GreenFlags flags, int slotMask, GreenNode child)
            : base(kind, flags | (child.Flags & GreenFlags.Inherited), child.FullWidth, slotMask)
        {
            _child = child;
        }

        public override int ChildCount => 1;

        public override GreenNode GetChild(int index) =>
            index == 0 ? _child : throw new ArgumentOutOfRangeException(nameof(index));
    }

    private sealed class Two : GreenInterior
    {
        private readonly GreenNode _first;
        private readonly GreenNode _second;

        public Two(SyntaxKind kind, GreenFlags flags, int slotMask, GreenNode first, GreenNode second)
            : base(kind, flags | ((first.Flags | second.Flags) & GreenFlags.Inherited), first.FullWidth + second.FullWidth, slotMask)
        {
            _first = first;
            _second = second;
        }

        public override int ChildCount => 2;

        public override GreenNode GetChild(int index) => index switch
        {
            0 => _first,
            1 => _second,
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };
    }

    private sealed class Three : GreenInterior
    {
        private readonly GreenNode _first;
        private readonly GreenNode _second;
        private readonly GreenNode _third;

        public Three(SyntaxKind kind, GreenFlags flags, int slotMask, GreenNode first, GreenNode second, GreenNode third)
            : base(
                kind,
                flags | ((first.Flags | second.Flags | third.Flags) & GreenFlags.Inherited),
                first.FullWidth + second.FullWidth + third.FullWidth,
                slotMask)
        {
            _first = first;
            _second = second;
            _third = third;
        }

        public override int ChildCount => 3;

        public override GreenNode GetChild(int index) => index switch
        {
            0 => _first,
            1 => _second,
            2 => _third,
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };
    }

    private sealed class Four : GreenInterior
    {
        private readonly GreenNode _first;
        private readonly GreenNode _second;
        private readonly GreenNode _third;
        private readonly GreenNode _fourth;

        public Four(SyntaxKind kind, GreenFlags flags, int slotMask, GreenNode first, GreenNode second, GreenNode third, GreenNode fourth)
            : base(
                kind,
                flags | ((first.Flags | second.Flags | third.Flags | fourth.Flags) & GreenFlags.Inherited),
                first.FullWidth + second.FullWidth + third.FullWidth + fourth.FullWidth,
                slotMask)
        {
            _first = first;
            _second = second;
            _third = third;
            _fourth = fourth;
        }

        public override int ChildCount => 4;

        public override GreenNode GetChild(int index) => index switch
        {
            0 => _first,
            1 => _second,
            2 => _third,
            3 => _fourth,
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };
    }

    private sealed class Many : GreenInterior
    {
        private readonly GreenSlot[] _children;

        public Many(SyntaxKind kind, GreenFlags flags, int slotMask, GreenSlot[] children)
            : base(kind, flags | InheritFlags(children), SumWidths(children), slotMask)
        {
            _children = children;
        }

        public override int ChildCount => _children.Length;

        public override GreenNode GetChild(int index) => _children[index].Node!;

        private static GreenFlags InheritFlags(GreenSlot[] children)
        {
            GreenFlags flags = GreenFlags.None;
            foreach (GreenSlot child in children)
            {
                flags |= child.Node!.Flags;
            }

            return flags & GreenFlags.Inherited;
        }

        private static int SumWidths(GreenSlot[] children)
        {
            int width = 0;
            foreach (GreenSlot child in children)
            {
                width += child.Node!.FullWidth;
            }

            return width;
        }
    }
}
