using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>
/// A node of the syntax tree. It is immutable and made when it is first asked for; asking again gives the same
/// instance. Offsets are UTF-16 code units from the start of the tree's text.
/// </summary>
public abstract partial class SyntaxNode
{
    // The tree is stored where somebody asked for it and on the way from there to the root.
    private SyntaxTree? _tree;

    internal SyntaxNode(GreenNode green, SyntaxNode? parent, int position)
    {
        Green = green;
        Parent = parent;
        Position = position;
    }

    /// <summary>The immutable node without parent and position that this one stands for.</summary>
    internal GreenNode Green { get; }

    /// <summary>Offset of the first code unit, leading trivia included.</summary>
    internal int Position { get; }

    /// <summary>Offset of the first code unit after the node, trailing trivia included.</summary>
    internal int EndPosition => Position + Green.FullWidth;

    /// <summary>Where the node stands in its parent: the slot, and in a list the place. See <see cref="ChildIndex"/>.</summary>
    internal int Index { get; private set; }

    /// <summary>What the node is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The node that contains this one; null for the root of a tree.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>The tree of which the node is a part. A node that was made alone gets a tree of its own.</summary>
    public SyntaxTree SyntaxTree => _tree ?? FindTree();

    /// <summary>The span of the node without the trivia before its first and after its last token.</summary>
    public TextSpan Span
    {
        get
        {
            int leading = Green.LeadingTriviaWidth;
            int trailing = Green.TrailingTriviaWidth;
            return new TextSpan(Position + leading, Green.FullWidth - leading - trailing);
        }
    }

    /// <summary>The span of the node with all its trivia.</summary>
    public TextSpan FullSpan => new(Position, Green.FullWidth);

    /// <summary>Offset of the first code unit after the leading trivia.</summary>
    public int SpanStart => Position + Green.LeadingTriviaWidth;

    /// <summary>Whether the node stands for something that the text lacks: all its tokens were invented by the parser.</summary>
    public bool IsMissing
    {
        get
        {
            if (!Green.ContainsMissing)
            {
                return false;
            }

            var cursor = new TreeCursor(this, null);
            while (cursor.MoveNext())
            {
                if (cursor.IsToken && !cursor.Token.IsMissing)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether a token in the node was invented by the parser because the text lacks it.</summary>
    public bool ContainsMissing => Green.ContainsMissing;

    /// <summary>Whether the node contains text that the parser could not use.</summary>
    public bool ContainsSkippedText => Green.ContainsSkippedText;

    /// <summary>Whether the node or anything in it carries an annotation.</summary>
    public bool ContainsAnnotations => Green.ContainsAnnotations;

    /// <summary>Whether the node contains a bind parameter such as <c>$host</c>.</summary>
    public bool ContainsBindParameters => Green.ContainsBindParameter;

    /// <summary>Whether there is trivia before the first token.</summary>
    public bool HasLeadingTrivia => Green.LeadingTriviaWidth > 0;

    /// <summary>Whether there is trivia after the last token.</summary>
    public bool HasTrailingTrivia => Green.TrailingTriviaWidth > 0;

    /// <summary>Whether the node is of a kind.</summary>
    public bool IsKind(SyntaxKind kind) => Green.Kind == kind;

    /// <summary>The trivia before the first token.</summary>
    public SyntaxTriviaList GetLeadingTrivia() => GetFirstToken(includeZeroWidth: true).LeadingTrivia;

    /// <summary>The trivia after the last token.</summary>
    public SyntaxTriviaList GetTrailingTrivia() => GetLastToken(includeZeroWidth: true).TrailingTrivia;

    /// <summary>The text of the node without the trivia before its first and after its last token.</summary>
    public override string ToString()
    {
        int leading = Green.LeadingTriviaWidth;
        int trailing = Green.TrailingTriviaWidth;
        string text = Green.ToFullString();
        return leading + trailing == 0 ? text : text.Substring(leading, text.Length - leading - trailing);
    }

    /// <summary>The text of the node with all its trivia.</summary>
    public string ToFullString() => Green.ToFullString();

    /// <summary>Writes the text of the node with all its trivia.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteTo(TextWriter writer)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        writer.Write(Green.ToFullString());
    }

    /// <summary>The text of the node with all its trivia, as a text with lines.</summary>
    public SourceText GetText() => SourceText.From(Green.ToFullString());

    /// <summary>Whether another node has the same structure: the same kinds, token texts and trivia.</summary>
    public bool IsEquivalentTo(SyntaxNode? other) =>
        other is not null && GreenEquivalence.AreIdentical(Green, other.Green);

    /// <summary>Calls the visitor's method for this node.</summary>
    public abstract void Accept(SyntaxVisitor visitor);

    /// <summary>Calls the visitor's method for this node and gives its result.</summary>
    public abstract TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor);

    /// <summary>Makes the node the root of a tree. Only for a node that nobody else has seen yet.</summary>
    internal void SetTree(SyntaxTree tree) => _tree = tree;

    /// <summary>Tells the node where it stands in its parent. Only for a node that nobody else has seen yet.</summary>
    internal void SetIndex(int index) => Index = index;

    private SyntaxTree FindTree()
    {
        SyntaxNode node = this;
        while (node._tree is null && node.Parent is not null)
        {
            node = node.Parent;
        }

        if (node._tree is null)
        {
            Interlocked.CompareExchange(ref node._tree, SyntaxTree.CreateDetached(node), null);
        }

        SyntaxTree tree = node._tree!;
        for (SyntaxNode? passed = this; passed is not null && passed._tree is null; passed = passed.Parent)
        {
            passed._tree = tree;
        }

        return tree;
    }
}
