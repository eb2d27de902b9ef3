namespace InfluxQL.Parsing;

/// <summary>
/// Recognises the regular expressions that people write every day, so that they need no check of their own: plain
/// characters, escaped punctuation, classes such as \d, groups, alternatives and simple repetition. Says no wherever
/// it would have to think; the real check follows then.
/// </summary>
internal static class PlainRegex
{
    private enum Last : byte
    {
        /// <summary>Nothing that can be repeated.</summary>
        Nothing,

        /// <summary>A character, a class or a group.</summary>
        Atom,

        /// <summary>An atom with its repetition.</summary>
        Repeated,
    }

    /// <summary>Whether a pattern, as it stands between the slashes, is valid RE2 for certain.</summary>
    public static bool IsCertainlyValid(ReadOnlySpan<char> pattern)
    {
        // Groups nest seldom, and what nests deep is the real check's business.
        const int MaxGroups = 10;
        int groups = 0;
        Last last = Last.Nothing;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            switch (c)
            {
                case '\\':
                    i++;
                    if (i == pattern.Length || !IsKnownEscape(pattern[i]))
                    {
                        return false;
                    }

                    last = Last.Atom;
                    break;
                case '(':
                    if (++groups > MaxGroups || (i + 1 < pattern.Length && pattern[i + 1] == '?'))
                    {
                        return false;
                    }

                    last = Last.Nothing;
                    break;
                case ')':
                    if (--groups < 0)
                    {
                        return false;
                    }

                    last = Last.Atom;
                    break;
                case '|' or '^' or '$':
                    last = Last.Nothing;
                    break;
                case '*' or '+' or '?':
                    if (last != Last.Atom)
                    {
                        return false;
                    }

                    last = Last.Repeated;
                    break;
                default:
                    if (!CharacterFacts.IsPlainInRegex(c))
                    {
                        return false;
                    }

                    last = Last.Atom;
                    break;
            }
        }

        return groups == 0;
    }

    private static bool IsKnownEscape(char c) =>
        c is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or '/' or '.' or '-' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '^' or '$' or '\\';
}
