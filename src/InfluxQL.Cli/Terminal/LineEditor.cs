using InfluxQL.Cli.History;

namespace InfluxQL.Cli.Terminal;

/// <summary>Edits a text of one or many lines in a terminal.</summary>
internal sealed class LineEditor(ITerminal terminal, ILineLanguage language, InputHistory history) : ILineReader
{
    /// <inheritdoc/>
    public LineInput Read(LinePrompt prompt, string initialText = "")
    {
        using IDisposable mode = terminal.BeginEditing();
        _ = language;
        _ = history;
        return LineInput.End;
    }

    /// <inheritdoc/>
    public void Refresh() => terminal.Wake();

    /// <inheritdoc/>
    public void Dispose() => terminal.Dispose();
}
