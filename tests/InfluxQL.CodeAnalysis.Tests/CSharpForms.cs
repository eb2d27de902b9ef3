using Microsoft.CodeAnalysis.CSharp;

namespace InfluxQL.CodeAnalysis;

/// <summary>Writes a text as a C# literal of each form.</summary>
internal static class CSharpForms
{
    /// <summary>The forms by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["regular", "verbatim", "raw", "multi-line raw", "utf-8", "interpolated", "interpolated verbatim", "interpolated raw", "$$ raw", "concatenation", "constant"];

    /// <summary>An expression that has the text as its value.</summary>
    /// <param name="form">One of <see cref="Names"/>.</param>
    /// <param name="text">The text; line breaks are line feeds.</param>
    /// <returns>The expression; null where the form cannot hold the text.</returns>
    public static string? Write(string form, string text) => form switch
    {
        "regular" => Regular(text),
        "verbatim" => "@\"" + text.Replace("\"", "\"\"") + "\"",
        "raw" => Raw(text, "", multiLine: false),
        "multi-line raw" => Raw(text, "", multiLine: true),
        "utf-8" => Regular(text) + "u8",
        "interpolated" => "$" + Regular(text).Replace("{", "{{").Replace("}", "}}"),
        "interpolated verbatim" => "$@\"" + text.Replace("\"", "\"\"").Replace("{", "{{").Replace("}", "}}") + "\"",
        "interpolated raw" => text.Contains('{') || text.Contains('}') ? null : Raw(text, "$", multiLine: true),
        "$$ raw" => text.Contains("{{") || text.Contains("}}") ? null : Raw(text, "$$", multiLine: false),
        "concatenation" => Concatenation(text),
        "constant" => Regular(text),
        _ => throw new ArgumentException(form, nameof(form)),
    };

    /// <summary>What a literal of a form begins with; null where that depends on the text.</summary>
    public static string? Opening(string form) => form switch
    {
        "regular" or "utf-8" or "constant" => "\"",
        "verbatim" => "@\"",
        "interpolated" => "$\"",
        "interpolated verbatim" => "$@\"",
        _ => null,
    };

    /// <summary>What a piece of a text looks like inside of a literal of a form.</summary>
    public static string Inner(string form, string piece) => form switch
    {
        "verbatim" => piece.Replace("\"", "\"\""),
        "interpolated" => Regular(piece)[1..^1].Replace("{", "{{").Replace("}", "}}"),
        "interpolated verbatim" => piece.Replace("\"", "\"\"").Replace("{", "{{").Replace("}", "}}"),
        "regular" or "utf-8" or "constant" or "concatenation" => Regular(piece)[1..^1],
        _ => piece,
    };

    private static string Regular(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    // Between two words, and not inside of what a test marks.
    private static string? Concatenation(string text)
    {
        int end = text.IndexOf('\u203a');
        int space = text.IndexOf(' ', text.IndexOf('\u2039') > text.IndexOf(' ') ? 0 : Math.Max(0, end));
        return space <= 0 ? null : Regular(text[..space]) + " + " + Regular(text[space..]);
    }

    private static string? Raw(string text, string dollars, bool multiLine)
    {
        string quotes = "\"\"\"";
        while (text.Contains(quotes))
        {
            quotes += "\"";
        }

        if (multiLine)
        {
            // Lines of white space alone would have to be indented like the others.
            return text.Split('\n').Any(line => line.Length == 0) || text.Contains('\r') ? null : $"{dollars}{quotes}\n        {text.Replace("\n", "\n        ")}\n        {quotes}";
        }

        return text.Length == 0 || text.Contains('\n') || text.Contains('\r') || text[0] == '"' || text[^1] == '"' ? null : dollars + quotes + text + quotes;
    }
}
