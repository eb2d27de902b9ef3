using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>The keys of a Windows console in the editor's terms.</summary>
internal static class ConsoleKeys
{
    /// <summary>
    /// Keys that were waiting together. A console says nothing of pastes; but nobody types Enter and more within one
    /// moment, so that many keys with an Enter among them are one.
    /// </summary>
    public static IReadOnlyList<Key> Read(IReadOnlyList<ConsoleKeyInfo> pressed)
    {
        var keys = new List<Key>();
        var text = new StringBuilder();
        int enter = pressed.Take(pressed.Count - 1).Count(info => info.Key == ConsoleKey.Enter);
        bool isPaste = enter > 0 && pressed.All(info => info.KeyChar != 0 && (info.Modifiers & ConsoleModifiers.Control) == 0);
        foreach (ConsoleKeyInfo info in pressed)
        {
            Key key = Of(info);
            if (isPaste || key.Code == KeyCode.Text)
            {
                text.Append(info.KeyChar == '\r' ? '\n' : info.KeyChar);
                continue;
            }

            FlushText();
            keys.Add(key);
        }

        FlushText();
        return keys;

        void FlushText()
        {
            if (text.Length > 0)
            {
                keys.Add(new Key(isPaste ? KeyCode.Paste : KeyCode.Text, KeyModifiers.None, text.ToString()));
                text.Clear();
            }
        }
    }

    private static Key Of(ConsoleKeyInfo info)
    {
        KeyModifiers modifiers = KeyModifiers.None;
        modifiers |= info.Modifiers.HasFlag(ConsoleModifiers.Shift) ? KeyModifiers.Shift : 0;
        modifiers |= info.Modifiers.HasFlag(ConsoleModifiers.Alt) ? KeyModifiers.Alt : 0;
        modifiers |= info.Modifiers.HasFlag(ConsoleModifiers.Control) ? KeyModifiers.Control : 0;
        if (CodeOf(info.Key) is { } code)
        {
            return new Key(code, modifiers);
        }

        KeyModifiers chord = modifiers & (KeyModifiers.Alt | KeyModifiers.Control);
        if (info.KeyChar is < ' ' and not '\0')
        {
            return Key.OfChord(chord | KeyModifiers.Control, KeyDecoder.LetterOfControl(info.KeyChar));
        }

        // Both together are AltGr, which types characters.
        return info.KeyChar == '\0' ? new Key(KeyCode.Unknown)
            : chord is KeyModifiers.Alt or KeyModifiers.Control ? Key.OfChord(chord, info.KeyChar)
            : Key.OfText(info.KeyChar.ToString());
    }

    private static KeyCode? CodeOf(ConsoleKey key) => key switch
    {
        ConsoleKey.Enter => KeyCode.Enter,
        ConsoleKey.Tab => KeyCode.Tab,
        ConsoleKey.Escape => KeyCode.Escape,
        ConsoleKey.Backspace => KeyCode.Backspace,
        ConsoleKey.Delete => KeyCode.Delete,
        ConsoleKey.Insert => KeyCode.Insert,
        ConsoleKey.UpArrow => KeyCode.Up,
        ConsoleKey.DownArrow => KeyCode.Down,
        ConsoleKey.LeftArrow => KeyCode.Left,
        ConsoleKey.RightArrow => KeyCode.Right,
        ConsoleKey.Home => KeyCode.Home,
        ConsoleKey.End => KeyCode.End,
        ConsoleKey.PageUp => KeyCode.PageUp,
        ConsoleKey.PageDown => KeyCode.PageDown,
        >= ConsoleKey.F1 and <= ConsoleKey.F12 => KeyCode.F1 + (key - ConsoleKey.F1),
        _ => null,
    };
}
