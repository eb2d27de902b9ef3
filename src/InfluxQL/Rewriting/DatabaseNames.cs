namespace InfluxQL.Rewriting;

/// <summary>The names that databases of InfluxDB 3 can have.</summary>
public static class DatabaseNames
{
    /// <summary>The longest name, in bytes.</summary>
    public const int MaxLength = 64;

    /// <summary>
    /// Whether InfluxDB 3 takes a name: 1 to 64 bytes of ASCII letters, digits, <c>_</c>, <c>-</c> and <c>/</c>, the
    /// first of them a letter or digit.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static bool IsValid(string name)
    {
        if ((name ?? throw new ArgumentNullException(nameof(name))).Length is 0 or > MaxLength || !IsLetterOrDigit(name[0]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!IsLetterOrDigit(c) && c is not ('_' or '-' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
