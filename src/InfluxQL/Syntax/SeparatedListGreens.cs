using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Puts elements and separators together to the green side of a list.</summary>
internal static class SeparatedListGreens
{
    /// <summary>The elements with a separator between each two.</summary>
    public static SeparatedSyntaxList<T> Create<T>(IEnumerable<T> nodes, SyntaxKind separator)
        where T : SyntaxNode
    {
        var greens = new List<GreenNode>();
        AppendTo(greens, nodes, separator);
        return SeparatedSyntaxList<T>.FromGreen(GreenListBuilder.ToList(greens));
    }

    /// <summary>The elements with the separators given: one fewer, or as many where the last stands at the end.</summary>
    public static SeparatedSyntaxList<T> Create<T>(IEnumerable<T> nodes, IEnumerable<SyntaxToken> separators)
        where T : SyntaxNode
    {
        List<GreenNode> elements = GreenListBuilder.Collect(nodes);
        List<GreenNode> between = GreenListBuilder.Collect(separators);
        if (between.Count > elements.Count || (elements.Count > 0 && between.Count < elements.Count - 1))
        {
            throw new ArgumentException($"{elements.Count} elements cannot stand with {between.Count} separators.", nameof(separators));
        }

        var greens = new List<GreenNode>(elements.Count + between.Count);
        for (int i = 0; i < elements.Count; i++)
        {
            greens.Add(elements[i]);
            if (i < between.Count)
            {
                greens.Add(between[i]);
            }
        }

        return SeparatedSyntaxList<T>.FromGreen(GreenListBuilder.ToList(greens));
    }

    /// <summary>The list with more elements at its end. A separator that stands at the end already is used.</summary>
    public static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> list, IEnumerable<T> nodes, SyntaxKind separator)
        where T : SyntaxNode
    {
        List<GreenNode> greens = GreenListBuilder.Elements(list.Green);
        AppendTo(greens, nodes, separator);
        return SeparatedSyntaxList<T>.FromGreen(GreenListBuilder.ToList(greens));
    }

    private static void AppendTo<T>(List<GreenNode> greens, IEnumerable<T> nodes, SyntaxKind separator)
        where T : SyntaxNode
    {
        foreach (GreenNode element in GreenListBuilder.Collect(nodes))
        {
            if (greens.Count % 2 == 1)
            {
                greens.Add(new GreenToken(separator, SyntaxFacts.GetText(separator), null, null));
            }

            greens.Add(element);
        }
    }
}
