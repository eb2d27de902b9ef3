using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>A line of another shell, such as <c>use telegraf</c>: its first word is a command.</summary>
internal sealed class HabitAnalysis(string line) : ITextAnalysis
{
    /// <inheritdoc/>
    public IReadOnlyList<ColoredSpan> Colors
    {
        get
        {
            int start = line.Length - line.TrimStart().Length;
            int length = line.AsSpan(start).IndexOfAny(" \t;");
            return [new ColoredSpan(start, length < 0 ? line.Length - start : length, TextColor.Keyword)];
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextMark> Marks => [];

    /// <inheritdoc/>
    public bool IsComplete => true;

    /// <inheritdoc/>
    public IReadOnlyList<CompletionChoice> GetCompletions(int position) => [];

    /// <inheritdoc/>
    public SignatureHint? GetSignature(int position) => null;

    /// <inheritdoc/>
    public TextFix? GetFix(TextMark mark) => null;
}
