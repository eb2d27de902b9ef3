namespace InfluxQL.Syntax;

/// <summary>Makes lists of nodes outside any tree.</summary>
public static class SyntaxList
{
    /// <summary>Makes a list. Collection expressions use it.</summary>
    public static SyntaxList<T> Create<T>(ReadOnlySpan<T> nodes)
        where T : SyntaxNode =>
        new(nodes.ToArray());
}
