namespace InfluxQL.Literals;

/// <summary>
/// The syntax of regular expressions: RE2's, as Go 1.19's <c>regexp.Compile</c> takes it. The check runs in linear
/// time with a stack of constant depth, and never runs the pattern.
/// </summary>
public static class RegexSyntax
{
    // A pattern below these bounds cannot reach the limits on height and size without a counted repetition.
    private const int ShortPattern = 100_000;
    private const int ShallowGroups = 100;

    /// <summary>Checks a pattern.</summary>
    /// <param name="pattern">What stands between the slashes of <c>/…/</c>, with <c>\/</c> turned into <c>/</c>.</param>
    /// <returns>The first mistake in the order in which Go finds them, or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public static RegexSyntaxError? Check(string pattern)
    {
        if (pattern is null)
        {
            throw new ArgumentNullException(nameof(pattern));
        }

        return IsPlain(pattern.AsSpan()) ? null : new RegexSyntaxChecker(pattern).Check();
    }

    /// <summary>
    /// Whether a pattern is right and made of nothing but characters, simple escapes, anchors, groups, alternatives
    /// and uncounted repetitions. False decides nothing. The pattern may still have its <c>\/</c>.
    /// </summary>
    internal static bool IsPlain(ReadOnlySpan<char> pattern)
    {
        if (pattern.Length > ShortPattern)
        {
            return false;
        }

        int depth = 0;
        bool repeatable = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            switch (c)
            {
                case '(':
                    if (++depth > ShallowGroups || (i + 1 < pattern.Length && pattern[i + 1] == '?'))
                    {
                        return false;
                    }

                    repeatable = false;
                    break;
                case ')':
                    if (--depth < 0)
                    {
                        return false;
                    }

                    repeatable = true;
                    break;
                case '|':
                    repeatable = false;
                    break;
                case '*':
                case '+':
                case '?':
                    if (!repeatable)
                    {
                        return false;
                    }

                    repeatable = false;
                    if (i + 1 < pattern.Length && pattern[i + 1] == '?')
                    {
                        i++;
                    }

                    break;
                case '\\':
                    if (++i == pattern.Length || !IsSimpleEscape(pattern[i]))
                    {
                        return false;
                    }

                    repeatable = true;
                    break;
                case '[':
                case '{':
                    return false;
                default:
                    if (char.IsSurrogate(c))
                    {
                        return false;
                    }

                    repeatable = true;
                    break;
            }
        }

        return depth == 0;
    }

    private static bool IsSimpleEscape(char c) =>
        c is 'd' or 'D' or 's' or 'S' or 'w' or 'W' || (c < 0x80 && !char.IsLetterOrDigit(c));
}
