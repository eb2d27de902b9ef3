using InfluxQL.Syntax;

namespace InfluxQL.Cli.Rendering;

/// <summary>Walks a tree of any depth in the order of the text, without recursion.</summary>
internal static class TreeWalk
{
    /// <summary>Calls back at each node and token, and once more where a node ends.</summary>
    public static void Run(SyntaxNode root, Action<SyntaxNodeOrToken, int> enter, Action<SyntaxNode>? leave = null)
    {
        var pending = new Stack<(SyntaxNodeOrToken Item, int Depth, bool Leaves)>();
        var children = new List<SyntaxNodeOrToken>();
        pending.Push((root, 0, false));
        while (pending.Count > 0)
        {
            (SyntaxNodeOrToken item, int depth, bool leaves) = pending.Pop();
            if (leaves)
            {
                leave!(item.AsNode()!);
                continue;
            }

            enter(item, depth);
            if (item.AsNode() is not { } node)
            {
                continue;
            }

            if (leave is not null)
            {
                pending.Push((item, depth, true));
            }

            children.Clear();
            foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
            {
                children.Add(child);
            }

            for (int i = children.Count - 1; i >= 0; i--)
            {
                pending.Push((children[i], depth + 1, false));
            }
        }
    }
}
