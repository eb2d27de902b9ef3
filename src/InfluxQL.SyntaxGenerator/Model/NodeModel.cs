namespace InfluxQL.SyntaxGenerator.Model;

/// <summary>A node class of the tree.</summary>
internal sealed class NodeModel
{
    /// <summary>The root of every node class, which is written by hand.</summary>
    public const string RootName = "SyntaxNode";

    public required string Name { get; init; }

    public required string Base { get; init; }

    public required bool IsAbstract { get; init; }

    public required int Line { get; init; }

    /// <summary>The node that is invented where one of this abstract type is needed.</summary>
    public string? Default { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    public required string Summary { get; init; }

    public IReadOnlyList<ExampleModel> Examples { get; init; } = [];

    /// <summary>The grammar rules that make this node.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<SlotModel> Slots { get; init; } = [];

    public bool HasSeveralKinds => Kinds.Count > 1;

    public string ClassName => GetClassName(Name);

    public static string GetClassName(string node) => node == RootName ? RootName : node + "Syntax";
}

/// <summary>What an example is parsed as.</summary>
internal enum ExampleForm
{
    Statement,
    Query,
    Expression,

    /// <summary>A query with a syntax error.</summary>
    Error,
}

/// <summary>A text that contains the node.</summary>
internal sealed record ExampleModel(ExampleForm Form, string Text);
