using System.Text;

namespace InfluxQL.Formatting;

/// <summary>
/// Takes passwords out of a text that is to be logged or shown: what SET PASSWORD and CREATE USER … WITH PASSWORD give
/// becomes <c>[REDACTED]</c>, as InfluxDB 1.x prints it.
/// </summary>
/// <remarks>
/// The text need not parse. In doubt more is taken out rather than less: a password that is not a proper string goes
/// with the rest of its statement, one whose quote is not closed with the rest of the text, and statements inside
/// strings, names and comments count as well. A text that is encoded, such as the query of a URL, is to be decoded
/// first.
/// </remarks>
public static class PasswordRedaction
{
    /// <summary>What stands in the place of a password.</summary>
    public const string Placeholder = "[REDACTED]";

    private const string Word = "password";

    [ThreadStatic]
    private static PasswordFinder? t_finder;

    /// <summary>Replaces every password by <see cref="Placeholder"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same string, without an allocation, where there is no password.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Redact(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (text.IndexOf(Word, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return text;
        }

        PasswordFinder finder = t_finder ?? new PasswordFinder();
        t_finder = null;
        finder.Search(text);
        string result = finder.Spans.Count == 0 ? text : Replace(text, finder.Spans);
        t_finder = finder;
        return result;
    }

    private static string Replace(string text, IReadOnlyList<(int Start, int End)> spans)
    {
        var result = new StringBuilder(text.Length);
        int position = 0;
        foreach ((int start, int end) in spans)
        {
            result.Append(text, position, start - position).Append(Placeholder);
            position = end;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
