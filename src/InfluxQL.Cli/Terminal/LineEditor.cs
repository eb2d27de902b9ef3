using InfluxQL.Cli.History;

namespace InfluxQL.Cli.Terminal;

/// <summary>
/// Edits a text of one or many lines in a terminal: colours, underlines with their messages, completion, history. It knows
/// no language itself.
/// </summary>
internal sealed class LineEditor(ITerminal terminal, ILineLanguage language, InputHistory history) : ILineReader
{
    private const string ClearScreen = "\u001b[H\u001b[2J";

    // Keys that wait are taken before the screen is painted, but not for longer than a person would notice.
    private static readonly TimeSpan s_paintInterval = TimeSpan.FromMilliseconds(50);

    private readonly KillRing _kills = new();
    private readonly FramePainter _painter = new();
    private volatile bool _isRefreshed;

    /// <inheritdoc/>
    public LineInput Read(LinePrompt prompt, string initialText = "")
    {
        using IDisposable editing = terminal.BeginEditing();
        var session = new EditSession(language, history, _kills, prompt, terminal.Features, initialText) { Size = terminal.Size };
        _painter.Forget();

        // What was typed ahead may stand in the row already; the prompt is written over it.
        terminal.Write("\r");
        while (true)
        {
            Paint(session);
            if (TakeKeys(session) is { } end)
            {
                terminal.Write(_painter.Finish(session.ComposeFinal(end), session.Size.Columns));
                return end;
            }
        }
    }

    /// <inheritdoc/>
    public void Refresh()
    {
        _isRefreshed = true;
        terminal.Wake();
    }

    /// <inheritdoc/>
    public void Dispose() => terminal.Dispose();

    private LineInput? TakeKeys(EditSession session)
    {
        long start = Environment.TickCount64;
        do
        {
            Key key = terminal.ReadKey();
            switch (key.Code)
            {
                case KeyCode.Wake:
                    break;
                case KeyCode.Redraw:
                    _painter.Forget();
                    break;
                default:
                    if (session.Handle(key) is { } end)
                    {
                        return end;
                    }

                    if (KeyBindings.Find(key) == EditCommand.ClearScreen)
                    {
                        _painter.Forget();
                        terminal.Write(ClearScreen);
                    }

                    break;
            }
        }
        while (terminal.HasInput && Environment.TickCount64 - start < s_paintInterval.TotalMilliseconds);

        return null;
    }

    private void Paint(EditSession session)
    {
        if (_isRefreshed)
        {
            _isRefreshed = false;
            session.Refresh();
        }

        TerminalSize size = terminal.Size;
        if (size != session.Size)
        {
            session.Size = size;
            terminal.Write(_painter.Clear(size.Columns));
        }

        string output = _painter.Paint(session.Compose());
        if (output.Length > 0)
        {
            terminal.Write(output);
        }
    }
}
