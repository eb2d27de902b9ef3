using System.Text;

namespace InfluxQL.Syntax;

/// <summary>Writes and reads a regular expression between slashes.</summary>
internal static class RegexText
{
    /// <summary>The pattern as a literal.</summary>
    /// <exception cref="ArgumentException">The pattern cannot stand between slashes.</exception>
    public static string Quote(string pattern, string parameter)
    {
        var text = new StringBuilder(pattern.Length + 2);
        text.Append('/');
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c is '\r' or '\n' or '\0')
            {
                throw new ArgumentException("A regular expression cannot hold the end of a line or NUL; write it as an escape.", parameter);
            }

            if (c == '/')
            {
                text.Append('\\');
            }
            else if (c == '\\')
            {
                if (i + 1 == pattern.Length)
                {
                    throw new ArgumentException("The pattern ends with a backslash that escapes nothing.", parameter);
                }

                // What is escaped already stays as it is. The loop looks at line ends.
                if (pattern[i + 1] is not ('\r' or '\n' or '\0'))
                {
                    text.Append(c);
                    c = pattern[++i];
                }
            }

            text.Append(c);
        }

        return text.Append('/').ToString();
    }

    /// <summary>The pattern of a literal: the slashes around it are left out, and an escaped slash is a slash.</summary>
    public static string Unquote(string literal)
    {
        var pattern = new StringBuilder(literal.Length);
        for (int i = 1; i < literal.Length - 1; i++)
        {
            if (literal[i] == '\\' && i + 1 < literal.Length - 1)
            {
                i++;
                if (literal[i] != '/')
                {
                    pattern.Append('\\');
                }
            }

            pattern.Append(literal[i]);
        }

        return pattern.ToString();
    }
}
