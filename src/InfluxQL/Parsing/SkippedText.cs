using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>Hangs text that fits nowhere on the tokens beside it.</summary>
internal static class SkippedText
{
    /// <summary>The node with text after its last token; a node without tokens gets a missing one.</summary>
    public static GreenNode Append(GreenNode node, string text) => text.Length == 0 ? node : Attach(node, text, atEnd: true);

    /// <summary>The node with text before its first token.</summary>
    public static GreenNode Prepend(string text, GreenNode node) => text.Length == 0 ? node : Attach(node, text, atEnd: false);

    private static GreenNode Attach(GreenNode node, string text, bool atEnd)
    {
        var trivia = new GreenTrivia(SyntaxKind.SkippedTokensTrivia, text);
        var path = new Stack<(GreenNode Node, int Child)>();
        GreenNode current = node;
        while (!current.IsToken)
        {
            int child = FindChild(current, atEnd);
            if (child < 0)
            {
                throw new InvalidOperationException($"A {current.Kind} without a token cannot hold skipped text.");
            }

            path.Push((current, child));
            current = current.GetChild(child);
        }

        var token = (GreenToken)current;
        GreenNode changed = atEnd
            ? token.WithTrivia(token.Leading, Join(token.Trailing, trivia))
            : token.WithTrivia(Join(trivia, token.Leading), token.Trailing);
        while (path.Count > 0)
        {
            (GreenNode parent, int child) = path.Pop();
            changed = ReplaceChild(parent, child, changed);
        }

        return changed;
    }

    private static int FindChild(GreenNode node, bool atEnd)
    {
        for (int i = 0; i < node.ChildCount; i++)
        {
            int child = atEnd ? node.ChildCount - 1 - i : i;
            if (node.GetChild(child).GetFirstToken() is not null)
            {
                return child;
            }
        }

        return -1;
    }

    private static GreenNode ReplaceChild(GreenNode parent, int index, GreenNode replacement)
    {
        var children = new GreenNode?[parent.ChildCount];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = i == index ? replacement : parent.GetChild(i);
        }

        return GreenInterior.Create(parent.Kind, parent.SlotMask, children, parent.Flags & ~GreenFlags.IsMissing);
    }

    private static GreenNode? Join(GreenNode? first, GreenNode? second)
    {
        var trivia = new List<GreenNode?>();
        trivia.AddRange(GreenNode.EnumerateTrivia(first));
        trivia.AddRange(GreenNode.EnumerateTrivia(second));
        return GreenInterior.CreateList(trivia.ToArray());
    }
}
