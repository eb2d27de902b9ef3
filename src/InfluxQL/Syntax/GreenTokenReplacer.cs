using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// Makes a green tree with other tokens of the same kinds. It keeps its own stack: a tree may be as deep as its text is
/// long. Nodes in which nothing changes stay the same.
/// </summary>
internal static class GreenTokenReplacer
{
    public static GreenNode Replace(GreenNode root, Func<GreenToken, GreenToken> replace)
    {
        if (root is GreenToken only)
        {
            return replace(only);
        }

        var open = new Stack<Frame>();
        var frame = new Frame(root);
        while (true)
        {
            if (frame.Next < frame.Children.Length)
            {
                GreenNode child = frame.Node.GetChild(frame.Next);
                if (child is GreenToken token)
                {
                    frame.Add(replace(token));
                }
                else
                {
                    open.Push(frame);
                    frame = new Frame(child);
                }

                continue;
            }

            GreenNode made = frame.Make();
            if (open.Count == 0)
            {
                return made;
            }

            frame = open.Pop();
            frame.Add(made);
        }
    }

    /// <summary>A node whose children are being made.</summary>
    private sealed class Frame
    {
        private bool _changed;

        public Frame(GreenNode node)
        {
            Node = node;
            Children = new GreenNode?[node.ChildCount];
        }

        public GreenNode Node { get; }

        public GreenNode?[] Children { get; }

        public int Next { get; private set; }

        public void Add(GreenNode child)
        {
            _changed |= !ReferenceEquals(child, Node.GetChild(Next));
            Children[Next++] = child;
        }

        public GreenNode Make() =>
            _changed ? GreenAnnotations.Copy(Node, GreenInterior.Create(Node.Kind, Node.SlotMask, Children, Node.Flags)) : Node;
    }
}
