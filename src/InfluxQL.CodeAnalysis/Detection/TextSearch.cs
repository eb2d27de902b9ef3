namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>Searches the text of a file, before any of it is looked at as syntax.</summary>
internal static class TextSearch
{
    private const string Language = "influxql";
    private const int OffsetOfQ = 6;

    /// <summary>Whether a text has a word, letter by letter.</summary>
    public static bool Has(string text, string word) => text.AsSpan().IndexOf(word.AsSpan()) >= 0;

    /// <summary>Whether a text has the name of the language in any letter case.</summary>
    public static bool HasLanguageName(string text)
    {
        // The letter q is the rarest of them, and spans find one of two characters fast.
        ReadOnlySpan<char> rest = text.AsSpan();
        int start = 0;
        while (true)
        {
            int found = rest.Slice(start).IndexOfAny('q', 'Q');
            if (found < 0)
            {
                return false;
            }

            int begin = start + found - OffsetOfQ;
            if (begin >= 0
                && begin + Language.Length <= rest.Length
                && rest.Slice(begin, Language.Length).Equals(Language.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            start += found + 1;
        }
    }
}
