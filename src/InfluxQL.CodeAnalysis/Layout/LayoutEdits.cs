using InfluxQL.Text;

namespace InfluxQL.CodeAnalysis.Layout;

/// <summary>
/// Where a formatted query differs from the text before. Formatting changes white space, the letter case of words, and
/// signs of the same length, so that all other characters can be walked in step.
/// </summary>
internal static class LayoutEdits
{
    /// <summary>The edits in the order of the text, none of which touches another; null where the texts differ otherwise.</summary>
    public static IReadOnlyList<TextChange>? Between(string before, string after)
    {
        List<TextChange> edits = [];
        int old = 0;
        int changed = 0;
        while (old < before.Length || changed < after.Length)
        {
            int oldEnd = SkipSpace(before, old);
            int newEnd = SkipSpace(after, changed);
            Add(before, old, oldEnd, after.Substring(changed, newEnd - changed), edits);
            if (oldEnd == before.Length || newEnd == after.Length)
            {
                return oldEnd == before.Length && newEnd == after.Length ? edits : null;
            }

            Add(before, oldEnd, oldEnd + 1, after.Substring(newEnd, 1), edits);
            old = oldEnd + 1;
            changed = newEnd + 1;
        }

        return edits;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static void Add(string before, int start, int end, string text, List<TextChange> edits)
    {
        if (string.CompareOrdinal(before, start, text, 0, Math.Max(end - start, text.Length)) == 0 && end - start == text.Length)
        {
            return;
        }

        if (edits.Count > 0 && edits[edits.Count - 1] is var last && last.Span.End == start)
        {
            edits[edits.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, end), last.NewText + text);
        }
        else
        {
            edits.Add(new TextChange(TextSpan.FromBounds(start, end), text));
        }
    }
}
