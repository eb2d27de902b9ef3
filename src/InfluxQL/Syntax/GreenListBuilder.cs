using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Makes the green side of lists from what the caller gives.</summary>
internal static class GreenListBuilder
{
    public static GreenNode? Create(IEnumerable<SyntaxTrivia> trivia) => ToList(Collect(trivia));

    public static GreenNode? Create(IEnumerable<SyntaxToken> tokens) => ToList(Collect(tokens));

    public static GreenNode? ToList(List<GreenNode> greens) => GreenInterior.CreateList(greens.ToArray());

    public static List<GreenNode> Collect(IEnumerable<SyntaxTrivia> trivia)
    {
        var greens = new List<GreenNode>();
        foreach (SyntaxTrivia item in trivia ?? throw new ArgumentNullException(nameof(trivia)))
        {
            greens.Add(item.Green ?? throw new ArgumentException("The list contains the default value.", nameof(trivia)));
        }

        return greens;
    }

    public static List<GreenNode> Collect(IEnumerable<SyntaxToken> tokens)
    {
        var greens = new List<GreenNode>();
        foreach (SyntaxToken item in tokens ?? throw new ArgumentNullException(nameof(tokens)))
        {
            greens.Add(item.Green ?? throw new ArgumentException("The list contains the default value.", nameof(tokens)));
        }

        return greens;
    }

    public static List<GreenNode> Collect(IEnumerable<SyntaxNode> nodes)
    {
        var greens = new List<GreenNode>();
        foreach (SyntaxNode item in nodes ?? throw new ArgumentNullException(nameof(nodes)))
        {
            greens.Add(item?.Green ?? throw new ArgumentException("The list contains null.", nameof(nodes)));
        }

        return greens;
    }

    /// <summary>The elements of what stands for a list: nothing, the only element, or a list.</summary>
    public static List<GreenNode> Elements(GreenNode? list)
    {
        var greens = new List<GreenNode>();
        if (list is null)
        {
            return greens;
        }

        if (!list.IsList)
        {
            greens.Add(list);
            return greens;
        }

        for (int i = 0; i < list.ChildCount; i++)
        {
            greens.Add(list.GetChild(i));
        }

        return greens;
    }

    /// <summary>The list with some elements in the place of others.</summary>
    public static GreenNode? Replace(GreenNode? list, int index, int count, List<GreenNode> replacement)
    {
        List<GreenNode> greens = Elements(list);
        if (index < 0 || index > greens.Count - count)
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        greens.RemoveRange(index, count);
        greens.InsertRange(index, replacement);
        return ToList(greens);
    }
}
