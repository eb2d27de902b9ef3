namespace InfluxQL.Cli.Terminal;

/// <summary>What was pressed, or came instead of a key.</summary>
internal enum KeyCode
{
    /// <summary>Characters to insert: typed ones, or many at once where they came so.</summary>
    Text,

    /// <summary>A character with Ctrl or Alt.</summary>
    Chord,

    /// <summary>A pasted text, whatever is in it.</summary>
    Paste,

    /// <summary>Enter.</summary>
    Enter,

    /// <summary>Tab.</summary>
    Tab,

    /// <summary>Escape.</summary>
    Escape,

    /// <summary>Backspace.</summary>
    Backspace,

    /// <summary>Delete.</summary>
    Delete,

    /// <summary>Insert.</summary>
    Insert,

    /// <summary>Up.</summary>
    Up,

    /// <summary>Down.</summary>
    Down,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Home.</summary>
    Home,

    /// <summary>End.</summary>
    End,

    /// <summary>Page up.</summary>
    PageUp,

    /// <summary>Page down.</summary>
    PageDown,

    /// <summary>F1 to F12 have the twelve numbers from here.</summary>
    F1,

    /// <summary>F2.</summary>
    F2,

    /// <summary>F3.</summary>
    F3,

    /// <summary>F4.</summary>
    F4,

    /// <summary>F5.</summary>
    F5,

    /// <summary>F6.</summary>
    F6,

    /// <summary>F7.</summary>
    F7,

    /// <summary>F8.</summary>
    F8,

    /// <summary>F9.</summary>
    F9,

    /// <summary>F10.</summary>
    F10,

    /// <summary>F11.</summary>
    F11,

    /// <summary>F12.</summary>
    F12,

    /// <summary>A sequence that nobody knows; nothing happens.</summary>
    Unknown,

    /// <summary>No key: the size or what the language knows has changed.</summary>
    Wake,

    /// <summary>No key: the screen was used by somebody else, as after a stopped program goes on.</summary>
    Redraw,

    /// <summary>No key: the input has ended.</summary>
    EndOfInput,
}
