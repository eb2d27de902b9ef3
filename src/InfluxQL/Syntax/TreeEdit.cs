using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// Makes a tree again with some nodes and tokens replaced. Only what contains a change is made again, from the
/// deepest node up, without recursion: a tree may be as deep as its text is long.
/// </summary>
internal sealed class TreeEdit
{
    private readonly SyntaxNode _root;
    private readonly Dictionary<SyntaxNode, Place> _places = new();

    public TreeEdit(SyntaxNode root) => _root = root ?? throw new ArgumentNullException(nameof(root));

    /// <summary>Replaces a node by what is computed from it and from what the other changes made of it.</summary>
    public void Replace(SyntaxNode node, Func<SyntaxNode, SyntaxNode, SyntaxNode?> compute) =>
        GetPlace(node).Compute = (original, rewritten) => compute(original, rewritten) is { } made ? [made.Green] : [];

    /// <summary>Replaces a node by any number of others, which only a list can hold.</summary>
    public void ReplaceByMany(SyntaxNode node, Func<SyntaxNode, SyntaxNode, GreenNode[]> compute) =>
        GetPlace(node).Compute = compute;

    /// <summary>Replaces a token; none takes it out of a slot that may be empty.</summary>
    public void Replace(SyntaxToken token, GreenToken? replacement)
    {
        SyntaxNode parent = token.Parent ?? throw new ArgumentException("The token is not in the tree.", nameof(token));
        GetPlace(parent).Change(token.Index, replacement is null ? [] : [replacement]);
    }

    public SyntaxNode Apply()
    {
        var places = new List<Place>(_places.Values);
        places.Sort((left, right) => right.Depth.CompareTo(left.Depth));
        foreach (Place place in places)
        {
            GreenNode rebuilt = place.Changes is null ? place.Node.Green : Rebuild(place.Node, place.Changes);
            GreenNode[] result = place.Compute is null ? [rebuilt] : place.Compute(place.Node, AsNode(place.Node, rebuilt));
            if (ReferenceEquals(place.Node, _root))
            {
                return result.Length == 1
                    ? AsNode(_root, result[0])
                    : throw new InvalidOperationException("The root of a tree can only be replaced by one node.");
            }

            if (result.Length != 1 || !ReferenceEquals(result[0], place.Node.Green))
            {
                _places[place.Node.Parent!].Change(place.Node.Index, result);
            }
        }

        return _root;
    }

    private static SyntaxNode AsNode(SyntaxNode original, GreenNode green) =>
        ReferenceEquals(original.Green, green) ? original : SyntaxNodeFactory.CreateRed(green, null, 0);

    // The node's place and those of all nodes above it, up to the root.
    private Place GetPlace(SyntaxNode node)
    {
        if (_places.TryGetValue(node, out Place? known))
        {
            return known;
        }

        var way = new List<SyntaxNode>();
        int depth = 0;
        for (SyntaxNode? above = node; ; above = above.Parent)
        {
            if (above is null)
            {
                throw new ArgumentException("The node is not in the tree.", nameof(node));
            }

            if (_places.TryGetValue(above, out Place? reached))
            {
                depth = reached.Depth + 1;
                break;
            }

            way.Add(above);
            if (ReferenceEquals(above, _root))
            {
                break;
            }
        }

        for (int i = way.Count - 1; i >= 0; i--)
        {
            _places.Add(way[i], new Place(way[i], depth++));
        }

        return _places[node];
    }

    private static GreenNode Rebuild(SyntaxNode node, Dictionary<int, GreenNode[]> changes)
    {
        GreenNode green = node.Green;
        var slots = new GreenNode?[green.SlotCount];
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i] = green.GetSlot(i);
        }

        foreach (IGrouping<int, KeyValuePair<int, GreenNode[]>> slot in changes.GroupBy(change => ChildIndex.GetSlot(change.Key)))
        {
            slots[slot.Key] = RebuildSlot(green.Kind, slot.Key, slots[slot.Key]!, slot);
        }

        return node.WithAnnotationsOf(GreenInterior.CreateFromSlots(green.Kind, slots, green.Flags & GreenFlags.NeedsCheck));
    }

    private static GreenNode? RebuildSlot(SyntaxKind kind, int slot, GreenNode filled, IEnumerable<KeyValuePair<int, GreenNode[]>> changes)
    {
        bool isList = SyntaxFacts.SlotAllows(kind, slot, SyntaxKind.List);
        SyntaxKind separator = SyntaxFacts.GetSeparatorKind(kind, slot);
        List<GreenNode> elements = GreenListBuilder.Elements(filled);

        // From the last to the first, so that the places of the earlier ones stay what they are.
        foreach (KeyValuePair<int, GreenNode[]> change in changes.OrderByDescending(change => change.Key))
        {
            int place = filled.IsList ? ChildIndex.GetListIndex(change.Key) : 0;
            foreach (GreenNode made in change.Value)
            {
                bool isSeparator = place % 2 == 1 && separator != SyntaxKind.None;
                if (isSeparator ? made.Kind != separator : !SyntaxFacts.SlotAllows(kind, slot, made.Kind))
                {
                    throw new ArgumentException($"A node of kind {kind} cannot hold {made.Kind} in place of {elements[place].Kind}.");
                }
            }

            if (change.Value.Length == 1)
            {
                elements[place] = change.Value[0];
            }
            else if (separator == SyntaxKind.None || !isList)
            {
                elements.RemoveAt(place);
                elements.InsertRange(place, change.Value);
            }
            else if (place % 2 == 1)
            {
                throw new ArgumentException("A separator cannot be taken out of its list by itself.");
            }
            else if (change.Value.Length == 0)
            {
                elements = SeparatedGreens.RemoveAt(elements, place / 2);
            }
            else
            {
                elements[place] = change.Value[change.Value.Length - 1];
                List<GreenNode> before = change.Value.Take(change.Value.Length - 1).ToList();
                elements = SeparatedGreens.Insert(elements, place / 2, before, separator);
            }
        }

        if (elements.Count == 0 && !SyntaxFacts.IsSlotOptional(kind, slot))
        {
            throw new InvalidOperationException($"A node of kind {kind} needs what was taken out of it: {filled.Kind}.");
        }

        return elements.Count <= 1 || isList
            ? GreenListBuilder.ToList(elements)
            : throw new InvalidOperationException($"A node of kind {kind} has no list in place of {filled.Kind}.");
    }

    private sealed class Place
    {
        public Place(SyntaxNode node, int depth)
        {
            Node = node;
            Depth = depth;
        }

        public SyntaxNode Node { get; }

        public int Depth { get; }

        public Dictionary<int, GreenNode[]>? Changes { get; private set; }

        public Func<SyntaxNode, SyntaxNode, GreenNode[]>? Compute { get; set; }

        public void Change(int index, GreenNode[] made) => (Changes ??= new Dictionary<int, GreenNode[]>())[index] = made;
    }
}
