namespace InfluxQL.Cli.Terminal;

/// <summary>A key with what was held, or a text that came at once.</summary>
/// <param name="Code">What was pressed.</param>
/// <param name="Modifiers">What was held.</param>
/// <param name="Text">The characters of a text, paste or chord; a chord's letter is in lower case.</param>
internal readonly record struct Key(KeyCode Code, KeyModifiers Modifiers = KeyModifiers.None, string Text = "")
{
    /// <summary>Characters to insert.</summary>
    public static Key OfText(string text) => new(KeyCode.Text, KeyModifiers.None, text);

    /// <summary>A character with Ctrl or Alt.</summary>
    public static Key OfChord(KeyModifiers modifiers, char character) =>
        new(KeyCode.Chord, modifiers, char.ToLowerInvariant(character).ToString());
}
