using System.Text;

namespace InfluxQL.Syntax.InternalSyntax;

/// <summary>
/// The immutable side of the tree: knows its kind, its width and its children, but neither parent nor position.
/// </summary>
internal abstract class GreenNode
{
    private const int FlagShift = 9;
    private const int KindMask = (1 << FlagShift) - 1;

    // Kind and flags share a word, slot mask and width the rest: eight bytes for all of them.
    private readonly ushort _kindAndFlags;
    private readonly ushort _slotMask;

    protected GreenNode(SyntaxKind kind, GreenFlags flags, int fullWidth, int slotMask)
    {
        _kindAndFlags = (ushort)((int)kind | ((int)flags << FlagShift));
        _slotMask = (ushort)slotMask;
        FullWidth = fullWidth;
    }

    public SyntaxKind Kind => (SyntaxKind)(_kindAndFlags & KindMask);

    public GreenFlags Flags => (GreenFlags)(_kindAndFlags >> FlagShift);

    /// <summary>Width in UTF-16 code units, trivia included.</summary>
    public int FullWidth { get; }

    public bool IsList => Kind == SyntaxKind.List;

    public virtual bool IsToken => false;

    public virtual bool IsTrivia => false;

    /// <summary>Which slots are filled, the lowest bit for the first; children are stored densely. Meaningless for lists and tokens.</summary>
    public int SlotMask => _slotMask;

    /// <summary>Number of slots, empty ones included; for a list the number of its children.</summary>
    public abstract int SlotCount { get; }

    /// <summary>Number of children that are present.</summary>
    public abstract int ChildCount { get; }

    public abstract GreenNode GetChild(int index);

    /// <summary>The child in a slot, or null where the slot is empty.</summary>
    public abstract GreenNode? GetSlot(int slot);

    public bool ContainsMissing => (Flags & GreenFlags.ContainsMissing) != 0;

    public bool ContainsSkippedText => (Flags & GreenFlags.ContainsSkippedText) != 0;

    public bool ContainsAnnotations => (Flags & GreenFlags.ContainsAnnotations) != 0;

    public bool ContainsBindParameter => (Flags & GreenFlags.ContainsBindParameter) != 0;

    public bool IsMissing => (Flags & GreenFlags.IsMissing) != 0;

    /// <summary>The first token in the subtree that is not an empty list or node; null where there is none.</summary>
    public GreenToken? GetFirstToken() => FindToken(last: false);

    /// <summary>The last token in the subtree; null where there is none.</summary>
    public GreenToken? GetLastToken() => FindToken(last: true);

    public int LeadingTriviaWidth => GetFirstToken()?.Leading?.FullWidth ?? 0;

    public int TrailingTriviaWidth => GetLastToken()?.Trailing?.FullWidth ?? 0;

    /// <summary>Width without the leading trivia of the first and the trailing trivia of the last token.</summary>
    public int Width => FullWidth - LeadingTriviaWidth - TrailingTriviaWidth;

    /// <summary>The text with all its trivia. The walk keeps its own stack: a tree may be as deep as its text is long.</summary>
    public string ToFullString()
    {
        var text = new StringBuilder(FullWidth);
        WriteTo(text);
        return text.ToString();
    }

    public void WriteTo(StringBuilder text)
    {
        var stack = new Stack<GreenNode>();
        stack.Push(this);
        while (stack.Count > 0)
        {
            GreenNode node = stack.Pop();
            switch (node)
            {
                case GreenToken token:
                    if (token.Trailing is not null)
                    {
                        stack.Push(token.Trailing);
                    }

                    if (token.Leading is null)
                    {
                        token.AppendText(text);
                    }
                    else
                    {
                        foreach (GreenTrivia trivia in EnumerateTrivia(token.Leading))
                        {
                            trivia.AppendText(text);
                        }

                        token.AppendText(text);
                    }

                    break;
                case GreenTrivia trivia:
                    trivia.AppendText(text);
                    break;
                default:
                    for (int i = node.ChildCount - 1; i >= 0; i--)
                    {
                        stack.Push(node.GetChild(i));
                    }

                    break;
            }
        }
    }

    /// <summary>The trivia in what a token holds as its leading or trailing trivia: nothing, one, or a list.</summary>
    public static IEnumerable<GreenTrivia> EnumerateTrivia(GreenNode? trivia)
    {
        if (trivia is GreenTrivia single)
        {
            yield return single;
        }
        else if (trivia is not null)
        {
            for (int i = 0; i < trivia.ChildCount; i++)
            {
                yield return (GreenTrivia)trivia.GetChild(i);
            }
        }
    }

    public override string ToString() => ToFullString();

    private GreenToken? FindToken(bool last)
    {
        GreenNode node = this;
        while (!node.IsToken)
        {
            GreenNode? next = null;
            int count = node.ChildCount;
            for (int i = 0; i < count && next is null; i++)
            {
                GreenNode child = node.GetChild(last ? count - 1 - i : i);
                next = child.IsToken || child.ChildCount > 0 ? child : null;
            }

            if (next is null)
            {
                return null;
            }

            node = next;
        }

        return (GreenToken)node;
    }
}
