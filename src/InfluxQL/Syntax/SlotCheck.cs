using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>
/// Checks what is put into a slot when a node is made by hand. The parser does not come here: its grammar
/// sees to it.
/// </summary>
internal static class SlotCheck
{
    /// <summary>The green side of a node; null for null.</summary>
    public static GreenNode? GreenOf(SyntaxNode? node) => node?.Green;

    /// <summary>The green side of a token that a slot takes.</summary>
    public static GreenNode? Token(SyntaxKind node, int slot, SyntaxToken token, string name) =>
        Single(node, slot, token.Green, name);

    /// <summary>The green side of a node that a slot takes.</summary>
    public static GreenNode? Node(SyntaxKind node, int slot, SyntaxNode? child, string name)
    {
        if (child is null && !SyntaxFacts.IsSlotOptional(node, slot))
        {
            throw new ArgumentNullException(name);
        }

        return Single(node, slot, child?.Green, name);
    }

    /// <summary>A list without separators that a slot takes.</summary>
    public static GreenNode? List(SyntaxKind node, int slot, GreenNode? list, string name)
    {
        if (list is null || !list.IsList)
        {
            return Single(node, slot, list, name);
        }

        for (int i = 0; i < list.ChildCount; i++)
        {
            Allow(node, slot, list.GetChild(i).Kind, name);
        }

        return list;
    }

    /// <summary>A list with separators that a slot takes.</summary>
    public static GreenNode? SeparatedList(
        SyntaxKind node,
        int slot,
        GreenNode? list,
        SyntaxKind separator,
        bool allowsTrailing,
        string name)
    {
        if (list is null || !list.IsList)
        {
            return Single(node, slot, list, name);
        }

        for (int i = 0; i < list.ChildCount; i++)
        {
            SyntaxKind kind = list.GetChild(i).Kind;
            if (i % 2 == 0)
            {
                Allow(node, slot, kind, name);
            }
            else if (kind != separator)
            {
                throw new ArgumentException($"The elements stand with {separator} between them, not {kind}.", name);
            }
        }

        if (list.ChildCount % 2 == 0 && !allowsTrailing)
        {
            throw new ArgumentException($"The list ends with a {separator}.", name);
        }

        return list;
    }

    /// <summary>Checks the kind of a node whose class has several, and the token that goes with it.</summary>
    public static void DecisiveToken(bool isKind, SyntaxKind kind, string kindName, SyntaxToken token, string tokenName)
    {
        if (!isKind)
        {
            throw new ArgumentException($"The node cannot be a {kind}.", kindName);
        }

        SyntaxKind expected = SyntaxFacts.GetDecisiveTokenKind(kind);
        if (token.Kind != expected)
        {
            throw new ArgumentException($"A {kind} has a {expected}, not {token.Kind}.", tokenName);
        }
    }

    private static GreenNode? Single(SyntaxKind node, int slot, GreenNode? child, string name)
    {
        if (child is not null)
        {
            Allow(node, slot, child.Kind, name);
        }
        else if (!SyntaxFacts.IsSlotOptional(node, slot))
        {
            throw new ArgumentException($"A {node} needs its {name}.", name);
        }

        return child;
    }

    private static void Allow(SyntaxKind node, int slot, SyntaxKind child, string name)
    {
        // A list that is an element of a list would be flattened when the tree is read.
        if (child == SyntaxKind.List || !SyntaxFacts.SlotAllows(node, slot, child))
        {
            throw new ArgumentException($"The {name} of a {node} cannot be a {child}.", name);
        }
    }
}
