namespace InfluxQL.Cli.Terminal;

/// <summary>Which key asks for what: the customs of readline, and those of a desktop's text fields.</summary>
internal static class KeyBindings
{
    /// <summary>The command of a key.</summary>
    public static EditCommand Find(Key key)
    {
        bool hasAlt = key.Modifiers.HasFlag(KeyModifiers.Alt);
        bool hasControl = key.Modifiers.HasFlag(KeyModifiers.Control);
        bool isHeld = hasAlt || hasControl;
        return key.Code switch
        {
            KeyCode.Chord when hasAlt && !hasControl => OfAlt(key.Text),
            KeyCode.Chord when hasControl && !hasAlt => OfControl(key.Text),
            KeyCode.Enter => key.Modifiers == KeyModifiers.None ? EditCommand.Enter : EditCommand.NewLine,
            KeyCode.Tab => key.Modifiers == KeyModifiers.Shift ? EditCommand.CompleteBack : EditCommand.Complete,
            KeyCode.Escape => EditCommand.Cancel,
            KeyCode.Backspace => isHeld ? EditCommand.BackspaceWord : EditCommand.Backspace,
            KeyCode.Delete => isHeld ? EditCommand.DeleteWord : EditCommand.DeleteCharacter,
            KeyCode.Left => isHeld ? EditCommand.WordLeft : EditCommand.Left,
            KeyCode.Right => isHeld ? EditCommand.WordRight : EditCommand.Right,
            KeyCode.Up => EditCommand.Up,
            KeyCode.Down => EditCommand.Down,
            KeyCode.Home => hasControl ? EditCommand.TextStart : EditCommand.LineStart,
            KeyCode.End => hasControl ? EditCommand.TextEnd : EditCommand.LineEnd,
            KeyCode.PageUp => EditCommand.PageUp,
            KeyCode.PageDown => EditCommand.PageDown,
            KeyCode.F4 => EditCommand.Fix,
            _ => EditCommand.None,
        };
    }

    private static EditCommand OfControl(string letter) => letter switch
    {
        "a" => EditCommand.LineStart,
        "b" => EditCommand.Left,
        "c" => EditCommand.Discard,
        "d" => EditCommand.DeleteOrEnd,
        "e" => EditCommand.LineEnd,
        "f" => EditCommand.Right,
        "g" => EditCommand.Cancel,
        "h" => EditCommand.Backspace,
        "j" => EditCommand.NewLine,
        "k" => EditCommand.KillToLineEnd,
        "l" => EditCommand.ClearScreen,
        "n" => EditCommand.Down,
        "p" => EditCommand.Up,
        "r" => EditCommand.SearchBack,
        "s" => EditCommand.SearchForward,
        "t" => EditCommand.Transpose,
        "u" => EditCommand.KillToLineStart,
        "w" => EditCommand.BackspaceBlank,
        "y" => EditCommand.Yank,
        "z" or "_" => EditCommand.Undo,
        " " => EditCommand.Complete,
        _ => EditCommand.None,
    };

    private static EditCommand OfAlt(string letter) => letter switch
    {
        "b" => EditCommand.WordLeft,
        "c" => EditCommand.Capitalize,
        "d" => EditCommand.DeleteWord,
        "f" => EditCommand.WordRight,
        "l" => EditCommand.LowerCase,
        "u" => EditCommand.UpperCase,
        "y" => EditCommand.YankOlder,
        "z" or "/" or "_" => EditCommand.Redo,
        "." => EditCommand.Fix,
        "<" => EditCommand.OldestEntry,
        ">" => EditCommand.NewestEntry,
        _ => EditCommand.None,
    };
}
