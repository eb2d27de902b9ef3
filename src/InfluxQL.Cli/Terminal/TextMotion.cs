using System.Globalization;

namespace InfluxQL.Cli.Terminal;

/// <summary>Where the cursor goes in a text: by what a reader sees as one character, by words, by lines.</summary>
internal static class TextMotion
{
    // Characters below the first combining one stand for themselves.
    private const char FirstCombining = '\u0300';

    /// <summary>The end of the character that begins at a position.</summary>
    public static int NextCharacter(string text, int position)
    {
        if (position >= text.Length)
        {
            return text.Length;
        }

        bool isPlain = text[position] < FirstCombining && (position + 1 == text.Length || text[position + 1] < FirstCombining);
        return isPlain ? position + 1 : position + Math.Max(1, StringInfo.GetNextTextElementLength(text.AsSpan(position)));
    }

    /// <summary>The start of the character that ends at a position.</summary>
    public static int PreviousCharacter(string text, int position)
    {
        int last = position - 1;
        if (last <= 0)
        {
            return 0;
        }

        if (text[last] < FirstCombining && text[last - 1] < FirstCombining)
        {
            return last;
        }

        // Characters are found forwards only; the nearest plain letter before is a safe place to begin.
        int start = last - 1;
        while (start > 0 && text[start] >= FirstCombining)
        {
            start--;
        }

        for (int next = NextCharacter(text, start); next < position; next = NextCharacter(text, start))
        {
            start = next;
        }

        return start;
    }

    /// <summary>The end of the word at a position, or of the next one.</summary>
    public static int NextWord(string text, int position)
    {
        int end = position;
        while (end < text.Length && !IsWordPart(text[end]))
        {
            end++;
        }

        while (end < text.Length && IsWordPart(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The start of the word before a position.</summary>
    public static int PreviousWord(string text, int position)
    {
        int start = position;
        while (start > 0 && !IsWordPart(text[start - 1]))
        {
            start--;
        }

        while (start > 0 && IsWordPart(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>The start of what stands between blanks before a position.</summary>
    public static int PreviousBlank(string text, int position)
    {
        int start = position;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>The start of the line that a position is in.</summary>
    public static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    /// <summary>The end of the line that a position is in, before its line break.</summary>
    public static int LineEnd(string text, int position)
    {
        int end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end;
    }

    // Half of a pair is part of a word, so that no word ends inside of a character.
    private static bool IsWordPart(char character) =>
        char.IsLetterOrDigit(character) || character == '_' || char.IsSurrogate(character) || (character >= FirstCombining && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
