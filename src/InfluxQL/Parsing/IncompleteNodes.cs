using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing;

/// <summary>
/// Makes nodes of what a broken text offers: invents what a required slot lacks, and keeps what fits nowhere as
/// skipped text of its neighbour, so that the tree is complete and no text is lost.
/// </summary>
internal static class IncompleteNodes
{
    /// <summary>A node of a kind from children of which some may be absent or out of place.</summary>
    public static GreenNode Complete(SyntaxKind kind, ReadOnlySpan<GreenSlot> children)
    {
        int slotCount = SyntaxFacts.GetSlotCount(kind);
        var slots = new GreenNode?[slotCount];
        int slot = 0;
        int lastFilled = -1;
        GreenNode? strayBefore = null;
        foreach (GreenSlot item in children)
        {
            GreenNode? child = item.Node;
            int fitting = slot;
            while (fitting < slotCount && !SyntaxFacts.SlotAllows(kind, fitting, child!.Kind))
            {
                fitting++;
            }

            if (fitting < slotCount)
            {
                slots[fitting] = strayBefore is null ? child : SkippedText.Prepend(strayBefore.ToFullString(), child!);
                strayBefore = null;
                lastFilled = fitting;
                slot = fitting + 1;
            }
            else if (lastFilled >= 0)
            {
                slots[lastFilled] = SkippedText.Append(slots[lastFilled]!, child!.ToFullString());
            }
            else
            {
                strayBefore = strayBefore is null ? child : SkippedText.Append(strayBefore, child!.ToFullString());
            }
        }

        for (int i = 0; i < slotCount; i++)
        {
            if (slots[i] is null && !SyntaxFacts.IsSlotOptional(kind, i))
            {
                slots[i] = Missing(SyntaxFacts.GetDefaultSlotKind(kind, i));
                if (strayBefore is not null)
                {
                    slots[i] = SkippedText.Prepend(strayBefore.ToFullString(), slots[i]!);
                    strayBefore = null;
                }
            }
        }

        GreenSlot[] present = Array.ConvertAll(Array.FindAll(slots, child => child is not null), child => new GreenSlot { Node = child });
        return GreenInterior.CreateFromSlots(kind, slots, CheckedSyntax.FlagsOf(kind, present));
    }

    /// <summary>The invented form of a token or node: tokens without text, in as many nodes as it takes.</summary>
    public static GreenNode Missing(SyntaxKind kind)
    {
        if (SyntaxFacts.IsToken(kind))
        {
            return GreenToken.CreateMissing(kind);
        }

        return Complete(kind, ReadOnlySpan<GreenSlot>.Empty);
    }

    /// <summary>Operands and operators in turn, each gap filled.</summary>
    public static ReadOnlySpan<GreenSlot> CompleteChain(ReadOnlySpan<GreenSlot> items)
    {
        var complete = new List<GreenNode?>(items.Length + 1);
        foreach (GreenSlot slot in items)
        {
            GreenNode? item = slot.Node;
            bool operandExpected = complete.Count % 2 == 0;
            bool isOperator = item!.IsToken && SyntaxFacts.GetBinaryPrecedence(item.Kind) > 0;
            if (operandExpected && isOperator)
            {
                complete.Add(Missing(SyntaxKind.VariableReference));
                complete.Add(item);
            }
            else if (operandExpected != isOperator)
            {
                complete.Add(item);
            }
            else
            {
                int last = complete.Count - 1;
                complete[last] = SkippedText.Append(complete[last]!, item.ToFullString());
            }
        }

        if (complete.Count % 2 == 0)
        {
            complete.Add(Missing(SyntaxKind.VariableReference));
        }

        return complete.ConvertAll(node => new GreenSlot { Node = node }).ToArray();
    }

    /// <summary>The beginning of a statement whose kind is not known: its words, and the rest as skipped text.</summary>
    public static GreenNode MakeIncompleteStatement(ReadOnlySpan<GreenSlot> children)
    {
        var words = new List<GreenNode?>();
        foreach (GreenSlot item in children)
        {
            GreenNode? child = item.Node;
            if (child!.IsToken || words.Count == 0)
            {
                words.Add(child.IsToken ? child : SkippedText.Prepend(child.ToFullString(), GreenToken.CreateMissing(SyntaxKind.IdentifierToken)));
            }
            else
            {
                words[words.Count - 1] = SkippedText.Append(words[words.Count - 1]!, child.ToFullString());
            }
        }

        return GreenInterior.CreateFromSlots(SyntaxKind.IncompleteStatement, [GreenInterior.CreateList(words.ToArray())]);
    }
}
