namespace InfluxQL.Parsing;

/// <summary>Where white space and comments begin and end.</summary>
internal static class TriviaScanner
{
    /// <summary>The end of a comment that begins with two hyphens, its line's end not included.</summary>
    public static int EndOfLineComment(string text, int start)
    {
        int current = start + 2;
        while (current < text.Length && text[current] is not ('\n' or '\r'))
        {
            current++;
        }

        return current;
    }

    /// <summary>The end of a comment in <c>/* */</c>; where it is not terminated, the end of the text.</summary>
    public static int EndOfBlockComment(string text, int start, out bool terminated)
    {
        int end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        terminated = end >= 0;
        return terminated ? end + 2 : text.Length;
    }

    public static bool BeginsTrivia(string text, int position)
    {
        char c = text[position];
        char next = position + 1 < text.Length ? text[position + 1] : '\0';
        return c is ' ' or '\t' or '\n' or '\r' || (c == '-' && next == '-') || (c == '/' && next == '*');
    }

    /// <summary>Whether a stretch of trivia has white space outside its comments.</summary>
    public static bool ContainsWhitespace(string text, int start, int end)
    {
        int current = start;
        while (current < end)
        {
            switch (text[current])
            {
                case '/':
                    current = EndOfBlockComment(text, current, out _);
                    break;
                case '-':
                    current = EndOfLineComment(text, current);
                    break;
                default:
                    return true;
            }
        }

        return false;
    }
}
