using InfluxQL.Diagnostics;

namespace InfluxQL.Formatting;

/// <summary>What <see cref="QueryFormatter"/> made of a text.</summary>
public sealed class FormatResult
{
    internal FormatResult(string original, string text, IReadOnlyList<Diagnostic> diagnostics)
    {
        Text = text;
        HasChanged = !string.Equals(original, text, StringComparison.Ordinal);
        Diagnostics = diagnostics;
    }

    /// <summary>The formatted text; the text as it was where it has errors.</summary>
    public string Text { get; }

    /// <summary>Whether the text differs from what was given.</summary>
    public bool HasChanged { get; }

    /// <summary>Whether the text could be formatted. A text with errors of syntax is left alone.</summary>
    public bool IsFormatted => Diagnostics.Count == 0;

    /// <summary>Why the text was left alone; empty where it was formatted.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
