using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

public abstract partial class SyntaxNode
{
    /// <summary>The red node in a slot, made if need be; null for an empty slot, a token, and a list of tokens.</summary>
    internal abstract SyntaxNode? GetNodeSlot(int slot);

    /// <summary>The red node in a slot if it was made already.</summary>
    internal abstract SyntaxNode? GetCachedSlot(int slot);

    /// <summary>Offset of the first code unit of what fills a slot, leading trivia included.</summary>
    internal virtual int GetChildPosition(int slot)
    {
        int position = Position;
        int mask = Green.SlotMask;
        for (int before = 0, child = 0; before < slot; before++)
        {
            if ((mask & (1 << before)) != 0)
            {
                position += Green.GetChild(child++).FullWidth;
            }
        }

        return position;
    }

    /// <summary>The red node of a slot, kept in a field. Two threads that ask at once get the same instance.</summary>
    internal T? GetRed<T>(ref T? field, int slot)
        where T : SyntaxNode
    {
        T? cached = Volatile.Read(ref field);
        if (cached is not null)
        {
            return cached;
        }

        GreenNode? green = Green.GetSlot(slot);
        if (green is null || green.IsToken)
        {
            return null;
        }

        var made = (T)SyntaxNodeFactory.CreateRed(green, this, GetChildPosition(slot));
        made.SetIndex(slot);
        return Interlocked.CompareExchange(ref field, made, null) ?? made;
    }

    /// <summary>The token in a slot; the default value, whose kind is None, where the slot is empty.</summary>
    internal SyntaxToken GetTokenSlot(int slot) =>
        Green.GetSlot(slot) is GreenToken token ? new SyntaxToken(this, token, GetChildPosition(slot), slot) : default;

    /// <summary>The list of nodes in a slot.</summary>
    internal SyntaxList<T> GetList<T>(ref SyntaxNode? field, int slot)
        where T : SyntaxNode =>
        new(GetRed(ref field, slot));

    /// <summary>The list of nodes and separators in a slot.</summary>
    internal SeparatedSyntaxList<T> GetSeparatedList<T>(ref SyntaxNode? field, int slot)
        where T : SyntaxNode
    {
        SyntaxNode? red = GetRed(ref field, slot);
        return red is null
            ? new SeparatedSyntaxList<T>((SyntaxNode?)null, SyntaxFacts.GetSeparatorKind(Kind, slot))
            : new SeparatedSyntaxList<T>(red);
    }

    /// <summary>The list of tokens in a slot.</summary>
    internal SyntaxTokenList GetTokenList(int slot) =>
        Green.GetSlot(slot) is { } green ? new SyntaxTokenList(this, green, GetChildPosition(slot), slot) : default;

    /// <summary>A node that replaces this one takes over its annotations.</summary>
    internal GreenNode WithAnnotationsOf(GreenNode updated) => GreenAnnotations.Copy(Green, updated);
}
