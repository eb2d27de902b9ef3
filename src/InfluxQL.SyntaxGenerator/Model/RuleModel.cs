namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>What the tree builder makes of a grammar rule's children. The names are those of the generated RuleMode.</summary>
internal enum RuleMode
{
    Inline,
    Node,
    List,
    Statement,
    Name,
    Fold,
    Reference,
    Distinct,
}

/// <summary>A rule of the grammar as the tree builder sees it.</summary>
internal sealed class RuleModel
{
    public required string Name { get; init; }

    public required RuleMode Mode { get; init; }

    public required int Line { get; init; }

    /// <summary>The node of no width that stands for an element that is left out of the list.</summary>
    public string? Empty { get; init; }

    /// <summary>The enclosing rule whose earlier children belong to the node as well.</summary>
    public string? Absorb { get; init; }
}
