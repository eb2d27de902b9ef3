using System.Globalization;
using System.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>Makes characters visible that would move the cursor, hide text or turn its direction.</summary>
internal static class VisibleText
{
    /// <summary>What to show for one character of a text.</summary>
    public static string Of(Rune rune)
    {
        int value = rune.Value;
        if (value < 0x20)
        {
            // The pictures of control characters stand in the same order as the characters.
            return ((char)(0x2400 + value)).ToString();
        }

        if (value == 0x7F)
        {
            return "\u2421";
        }

        return IsShown(rune) ? rune.ToString() : $"<U+{value:X4}>";
    }

    /// <summary>A text on one line, with nothing in it that a terminal would obey.</summary>
    public static string Of(string text)
    {
        bool isPlain = true;
        foreach (char character in text)
        {
            isPlain &= character is >= ' ' and < (char)0x7F;
        }

        if (isPlain)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            builder.Append(Of(rune));
        }

        return builder.ToString();
    }

    private static bool IsShown(Rune rune)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        return category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            || rune.Value is 0x200C or 0x200D;
    }
}
