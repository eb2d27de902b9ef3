namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>The whole model, and what follows from it.</summary>
internal sealed class SyntaxModel
{
    private readonly Dictionary<string, TokenModel> _tokensByName;
    private readonly Dictionary<string, NodeModel> _nodesByName;
    private readonly Dictionary<string, NodeModel> _nodesByKind;
    private readonly Dictionary<string, int> _kindValues;

    public SyntaxModel(
        IReadOnlyList<TokenModel> tokens,
        IReadOnlyList<OperatorModel> operators,
        IReadOnlyList<NodeModel> nodes,
        IReadOnlyList<RuleModel> rules,
        IReadOnlyList<ReferenceTextModel> referenceTexts)
    {
        Tokens = tokens;
        Operators = operators;
        Nodes = nodes;
        Rules = rules;
        ReferenceTexts = referenceTexts;
        ConcreteNodes = nodes.Where(node => !node.IsAbstract).ToList();
        NodeKinds = ConcreteNodes.SelectMany(node => node.Kinds).ToList();
        Kinds = ["None", "List", .. Enum.GetValues<TokenCategory>().SelectMany(category => InCategory(category)).Select(token => token.Name), .. NodeKinds];

        // Duplicates are reported by the validator; the first one wins here.
        _tokensByName = tokens.GroupBy(token => token.Name).ToDictionary(group => group.Key, group => group.First());
        _nodesByName = nodes.GroupBy(node => node.Name).ToDictionary(group => group.Key, group => group.First());
        _nodesByKind = ConcreteNodes
            .SelectMany(node => node.Kinds.Select(kind => (kind, node)))
            .GroupBy(pair => pair.kind)
            .ToDictionary(group => group.Key, group => group.First().node);
        _kindValues = Kinds
            .Select((kind, value) => (kind, value))
            .GroupBy(pair => pair.kind)
            .ToDictionary(group => group.Key, group => group.First().value);
    }

    public IReadOnlyList<TokenModel> Tokens { get; }

    public IReadOnlyList<OperatorModel> Operators { get; }

    public IReadOnlyList<NodeModel> Nodes { get; }

    public IReadOnlyList<NodeModel> ConcreteNodes { get; }

    public IReadOnlyList<RuleModel> Rules { get; }

    /// <summary>What the reference says where the grammar does not tell. Of several that fit a place the first one counts.</summary>
    public IReadOnlyList<ReferenceTextModel> ReferenceTexts { get; }

    /// <summary>The kinds of nodes, in the order of the model.</summary>
    public IReadOnlyList<string> NodeKinds { get; }

    /// <summary>Every member of SyntaxKind; the index is its value.</summary>
    public IReadOnlyList<string> Kinds { get; }

    public IEnumerable<TokenModel> InCategory(TokenCategory category) => Tokens.Where(token => token.Category == category);

    public int GetKindValue(string kind) => _kindValues[kind];

    public TokenModel? FindToken(string name) => _tokensByName.GetValueOrDefault(name);

    public NodeModel? FindNode(string name) => _nodesByName.GetValueOrDefault(name);

    public NodeModel? FindNodeOfKind(string kind) => _nodesByKind.GetValueOrDefault(kind);

    /// <summary>The kinds of a node and, where it is abstract, of everything below it.</summary>
    public IReadOnlyList<string> GetConcreteKinds(string nodeName) =>
        ConcreteNodes.Where(node => IsOrDerivesFrom(node, nodeName)).SelectMany(node => node.Kinds).ToList();

    public bool IsOrDerivesFrom(NodeModel node, string ancestor)
    {
        for (NodeModel? current = node; current is not null; current = FindNode(current.Base))
        {
            if (current.Name == ancestor || current.Base == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kinds of what a slot, or an element of its list, may be.</summary>
    public IReadOnlyList<string> GetElementKinds(SlotModel slot)
    {
        if (slot.Kinds.Count > 0)
        {
            return slot.Kinds;
        }

        return slot.IsTokenList
            ? Tokens.Where(token => token.Category != TokenCategory.Trivia).Select(token => token.Name).ToList()
            : GetConcreteKinds(slot.Type!);
    }

    /// <summary>The kinds of green nodes that may fill a slot. A list of one is its element.</summary>
    public IReadOnlyList<string> GetAllowedKinds(SlotModel slot) =>
        slot.IsList ? ["List", .. GetElementKinds(slot)] : GetElementKinds(slot);

    /// <summary>The kind of what is invented where a required slot is empty; null for a list of tokens.</summary>
    public string? GetDefaultKind(SlotModel slot)
    {
        if (slot.IsTokenList)
        {
            return null;
        }

        if (slot.Kinds.Count > 0)
        {
            return slot.Kinds[0];
        }

        NodeModel node = FindNode(slot.Type!)!;
        return node.IsAbstract ? FindNode(node.Default!)!.Kinds[0] : node.Kinds[0];
    }

    /// <summary>The token that decides which kind a node with several kinds has.</summary>
    public string? FindTokenOfKind(string nodeKind) =>
        Operators.FirstOrDefault(item => item.Kind == nodeKind)?.Token
        ?? Tokens.FirstOrDefault(token => token.Wrap?.NodeKind == nodeKind)?.Name;
}
