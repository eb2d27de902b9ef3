using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Changes to green lists whose even places hold nodes and whose odd places hold separators.</summary>
internal static class SeparatedGreens
{
    /// <summary>Puts nodes before the node at a place, or at the end, with separators as they are needed.</summary>
    public static List<GreenNode> Insert(List<GreenNode> list, int index, List<GreenNode> nodes, SyntaxKind separatorKind)
    {
        if (nodes.Count == 0)
        {
            return list;
        }

        var result = new List<GreenNode>(list.Count + (nodes.Count * 2));
        int place = Math.Min(index * 2, list.Count);
        result.AddRange(list.GetRange(0, place));
        foreach (GreenNode node in nodes)
        {
            // After a node a separator is missing; after a separator, or at the start, there is none to add.
            if (result.Count > 0 && !result[result.Count - 1].IsToken)
            {
                result.Add(MakeSeparator(separatorKind));
            }

            result.Add(node);
        }

        if (place < list.Count)
        {
            result.Add(MakeSeparator(separatorKind));
            result.AddRange(list.GetRange(place, list.Count - place));
        }

        return result;
    }

    /// <summary>Takes out a node and the separator after it, or for the last node the one before it.</summary>
    public static List<GreenNode> RemoveAt(List<GreenNode> list, int index)
    {
        int place = index * 2;
        bool separatorAfter = place + 1 < list.Count;
        bool separatorBefore = !separatorAfter && place > 0;
        list.RemoveRange(separatorBefore ? place - 1 : place, separatorAfter || separatorBefore ? 2 : 1);
        return list;
    }

    public static GreenToken MakeSeparator(SyntaxKind kind) => new(kind, SyntaxFacts.GetText(kind), null, null);
}
