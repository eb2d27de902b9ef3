namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>What a slot holds.</summary>
internal enum SlotForm
{
    Token,
    Node,
    List,
    SeparatedList,
}

/// <summary>A place for a child in a node.</summary>
internal sealed class SlotModel
{
    /// <summary>The type of a list whose elements are tokens.</summary>
    public const string TokenType = "SyntaxToken";

    public required string Name { get; init; }

    public required SlotForm Form { get; init; }

    public required int Line { get; init; }

    /// <summary>What the child is; null where the generator's own sentence will do.</summary>
    public string? Summary { get; init; }

    /// <summary>The node, or element, that the slot takes; null for a token slot.</summary>
    public string? Type { get; init; }

    /// <summary>The kinds that the slot takes; empty where the type alone decides.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The token between two elements of a separated list.</summary>
    public string? Separator { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>The node of no width that stands where an element of the list is left out.</summary>
    public string? Empty { get; init; }

    public bool AllowsTrailing { get; init; }

    public bool IsList => Form is SlotForm.List or SlotForm.SeparatedList;

    public bool IsTokenList => Form == SlotForm.List && Type == TokenType;
}
