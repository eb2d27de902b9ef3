using System.Text;
using InfluxQL.Formatting;
using InfluxQL.Gateway.Errors;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>Makes text that comes from clients fit for one line of a log: no passwords, no control characters, not too long.</summary>
internal static class LogText
{
    /// <summary>What stands where there is nothing to say.</summary>
    public const string Nothing = "-";

    /// <summary>The number of UTF-16 code units after which a text is cut.</summary>
    public const int MaximumLength = 512;

    /// <summary>Cleans a text; the same string where it is clean.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Nothing;
        }

        if (text.Length <= MaximumLength && !NeedsEscape(text))
        {
            return text;
        }

        var result = new StringBuilder(MaximumLength + 16);
        foreach (char character in text.AsSpan(0, Math.Min(text.Length, MaximumLength)))
        {
            if (BreaksLines(character))
            {
                result.Append($"\\u{(int)character:x4}");
            }
            else
            {
                result.Append(character);
            }
        }

        return text.Length > MaximumLength ? result.Append('…').ToString() : result.ToString();
    }

    /// <summary>
    /// The text of an error without passwords. What the parser found goes into its messages, so where the query holds a
    /// password the whole message is left out; the diagnostic's ID still says what was wrong.
    /// </summary>
    public static string Of(GatewayError error) =>
        error.Query is { } query && !ReferenceEquals(PasswordRedaction.Redact(query), query)
            ? PasswordRedaction.Placeholder
            : PasswordRedaction.Redact(error.Message);

    private static bool NeedsEscape(string text)
    {
        foreach (char character in text)
        {
            if (BreaksLines(character))
            {
                return true;
            }
        }

        return false;
    }

    // Besides control characters: the separators of lines and paragraphs, and what turns the direction of text around.
    private static bool BreaksLines(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
