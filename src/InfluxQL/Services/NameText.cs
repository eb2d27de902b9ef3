using InfluxQL.Literals;

namespace InfluxQL.Services;

/// <summary>Names with and without their quotes.</summary>
internal static class NameText
{
    /// <summary>The name that a token stands for.</summary>
    public static string ValueOf(string text) =>
        text.Length > 0 && text[0] == '"' && QuotedText.TryUnescape(text.AsSpan(), out string value) ? value : text;

    /// <summary>How a name is written.</summary>
    public static string Write(string name, bool quoted) =>
        quoted || QuotedText.IdentifierNeedsQuotes(name.AsSpan()) ? QuotedText.QuoteIdentifier(name) : name;

    /// <summary>A text inside of a snippet.</summary>
    public static string EscapeSnippet(string text) => text.Replace("\\", "\\\\").Replace("$", "\\$").Replace("}", "\\}");
}
