using InfluxQL.Cli.History;

namespace InfluxQL.Cli.Terminal;

/// <summary>Type this, see this screen: an editor on a test's screen after some keys.</summary>
internal sealed class EditorRun
{
    private EditorRun(TestScreen screen, LineInput? result)
    {
        Screen = screen;
        Result = result;
    }

    public TestScreen Screen { get; }

    /// <summary>How the editing ended; null where it goes on.</summary>
    public LineInput? Result { get; }

    /// <summary>Presses keys, and stops where they end.</summary>
    public static EditorRun Type(string script, ILineLanguage? language = null, TestScreen? screen = null, InputHistory? history = null, string initialText = "") =>
        Press(KeyScript.Read(script), language, screen, history, initialText);

    public static EditorRun Press(IEnumerable<Key> keys, ILineLanguage? language = null, TestScreen? screen = null, InputHistory? history = null, string initialText = "")
    {
        screen ??= new TestScreen(40, 12);
        screen.Press(keys);
        using var editor = new LineEditor(screen, language ?? new TestLanguage(), history ?? new InputHistory());
        try
        {
            return new EditorRun(screen, editor.Read(new LinePrompt("> "), initialText));
        }
        catch (NoMoreKeysException)
        {
            return new EditorRun(screen, null);
        }
    }

    /// <summary>The text after some keys, with a bar where the cursor is.</summary>
    public static string Edit(string script, string initialText = "", InputHistory? history = null) =>
        Type(script + "|<Enter>", initialText: initialText, history: history).Result!.Value.Text;

    public static InputHistory HistoryOf(params string[] entries)
    {
        var history = new InputHistory();
        foreach (string entry in entries)
        {
            history.Add(entry);
        }

        return history;
    }
}
