using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Cli.Rendering;

/// <summary>Writes diagnostics for people: the place, the message, and the source with the span underlined.</summary>
internal sealed class DiagnosticText(TextWriter writer, bool color, int width)
{
    private readonly AnsiStyle _style = new(color);

    /// <summary>Where the text begins in a longer one, for the numbers of lines and columns.</summary>
    public LinePosition Origin { get; init; }

    /// <summary>Whether the number of diagnostics is written after them.</summary>
    public bool WritesCount { get; init; } = true;

    /// <summary>Writes diagnostics and, after them, how many there are.</summary>
    /// <param name="name">The name of the file, or what stands for it; null for a text that was just typed, in which the excerpt shows the place.</param>
    /// <param name="text">The text to which the spans belong.</param>
    /// <param name="diagnostics">The diagnostics in the order of the text.</param>
    public void Write(string? name, SourceText text, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Write(name, text, diagnostic);
        }

        if (WritesCount && diagnostics.Count > 0)
        {
            writer.WriteLine(Count(diagnostics));
        }
    }

    private void Write(string? name, SourceText text, Diagnostic diagnostic)
    {
        LinePosition position = text.GetLinePosition(diagnostic.Span.Start);
        string color = SeverityName.ColorOf(diagnostic.Severity);
        if (name is not null)
        {
            int column = position.Character + 1 + (position.Line == 0 ? Origin.Character : 0);
            writer.Write(_style.Paint(AnsiStyle.Bold, $"{VisibleText.Of(name)}:{Origin.Line + position.Line + 1}:{column}:"));
            writer.Write(' ');
        }

        writer.Write(_style.Paint(color, $"{SeverityName.Of(diagnostic.Severity)} {diagnostic.Id}:"));
        writer.Write(' ');
        writer.WriteLine(VisibleText.Of(diagnostic.Message));
        new SourceExcerpt(writer, _style, width) { LinesBefore = Origin.Line }.Write(text, diagnostic.Span, color);
    }

    private static string Count(IReadOnlyList<Diagnostic> diagnostics)
    {
        var parts = new List<string>();
        AddCount(parts, diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error), "error", "errors");
        AddCount(parts, diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning), "warning", "warnings");
        AddCount(parts, diagnostics.Count(d => d.Severity < DiagnosticSeverity.Warning), "note", "notes");
        return string.Join(", ", parts);
    }

    private static void AddCount(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add($"{count} {(count == 1 ? one : many)}");
        }
    }
}
