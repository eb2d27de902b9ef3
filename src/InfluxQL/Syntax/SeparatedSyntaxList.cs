namespace InfluxQL.Syntax;

/// <summary>Makes lists of nodes and separators outside any tree.</summary>
public static class SeparatedSyntaxList
{
    /// <summary>Makes a list with semicolons between statements and commas between other nodes. Collection expressions use it.</summary>
    public static SeparatedSyntaxList<T> Create<T>(ReadOnlySpan<T> nodes)
        where T : SyntaxNode =>
        default(SeparatedSyntaxList<T>).AddRange(nodes.ToArray());
}
