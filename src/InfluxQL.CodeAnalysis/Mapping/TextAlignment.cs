namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>Which position of a new text is which of the old one, where both differ in white space and letter case only.</summary>
internal sealed class TextAlignment
{
    private readonly string _old;

    // For every number of characters that are no white space: the new text's position behind that many.
    private readonly List<int> _ends;
    private readonly string _new;

    private TextAlignment(string old, string newText, List<int> ends)
    {
        _old = old;
        _new = newText;
        _ends = ends;
    }

    /// <summary>Aligns two texts; null where they differ in more.</summary>
    public static TextAlignment? TryCreate(string old, string newText)
    {
        List<int> ends = [0];
        int position = 0;
        foreach (char character in old)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            position = SkipWhiteSpace(newText, position);
            if (position == newText.Length || char.ToUpperInvariant(newText[position]) != char.ToUpperInvariant(character))
            {
                return null;
            }

            position++;
            ends.Add(position);
        }

        return SkipWhiteSpace(newText, position) == newText.Length ? new TextAlignment(old, newText, ends) : null;
    }

    /// <summary>How much two texts have in common at both ends; the middle is never half of a pair.</summary>
    public static (int Prefix, int Suffix) CommonEnds(string old, string newText)
    {
        int shorter = Math.Min(old.Length, newText.Length);
        int prefix = 0;
        while (prefix < shorter && old[prefix] == newText[prefix])
        {
            prefix++;
        }

        if (prefix > 0 && prefix < Math.Max(old.Length, newText.Length) && char.IsHighSurrogate(old[prefix - 1]))
        {
            prefix--;
        }

        int suffix = 0;
        while (suffix < shorter - prefix && old[old.Length - 1 - suffix] == newText[newText.Length - 1 - suffix])
        {
            suffix++;
        }

        if (suffix > 0 && char.IsLowSurrogate(old[old.Length - suffix]))
        {
            suffix--;
        }

        return (prefix, suffix);
    }

    /// <summary>The new position of an old one.</summary>
    /// <param name="position">The position in the old text.</param>
    /// <param name="isFixedBefore">Whether white space belongs behind the position.</param>
    /// <param name="isFixedBehind">Whether white space belongs in front of the position.</param>
    public int Move(int position, bool isFixedBefore, bool isFixedBehind)
    {
        int count = 0;
        for (int i = 0; i < position; i++)
        {
            count += char.IsWhiteSpace(_old[i]) ? 0 : 1;
        }

        int first = _ends[count];
        if (isFixedBefore)
        {
            return first;
        }

        bool wasBehind = position > 0 && !char.IsWhiteSpace(_old[position - 1]) && position < _old.Length && char.IsWhiteSpace(_old[position]);
        return wasBehind && !isFixedBehind ? first : SkipWhiteSpace(_new, first);
    }

    private static int SkipWhiteSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
