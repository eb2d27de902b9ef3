using System.Globalization;
using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>The sequences that terminals send for keys: <c>ESC [</c> (CSI) and <c>ESC O</c> (SS3).</summary>
internal static class KeySequences
{
    /// <summary>How many bytes a sequence at the beginning has; 0 where its end has not come.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes, int limit)
    {
        int i = 2;

        // The console of Linux sends ESC [ [ A for F1.
        if (bytes.Length > 2 && bytes[1] == '[' && bytes[2] == '[')
        {
            i++;
        }

        while (i < bytes.Length && bytes[i] is >= 0x20 and < 0x40 && i < limit)
        {
            i++;
        }

        return i < bytes.Length ? i + 1 : 0;
    }

    /// <summary>The key of a whole sequence.</summary>
    public static Key Decode(ReadOnlySpan<byte> sequence)
    {
        char last = (char)sequence[^1];
        string body = Encoding.ASCII.GetString(sequence[2..^1]);
        if (body == "[")
        {
            return last is >= 'A' and <= 'E' ? new Key(KeyCode.F1 + (last - 'A')) : new Key(KeyCode.Unknown);
        }

        // Answers of the terminal to questions that somebody else asked.
        if (body.Length > 0 && body[0] is >= '<' and <= '?')
        {
            return new Key(KeyCode.Unknown);
        }

        int[] numbers = [.. body.Split(';').Select(part => int.TryParse(part.Split(':')[0], CultureInfo.InvariantCulture, out int number) ? number : 0)];
        KeyModifiers modifiers = ModifiersOf(numbers.Length > 1 ? numbers[1] : sequence[1] == 'O' ? numbers[0] : 0);
        return last switch
        {
            '~' when numbers[0] == 27 && numbers.Length > 2 => OfCharacter(numbers[2], modifiers),
            '~' or '^' or '$' => new Key(OfNumber(numbers[0]), modifiers | (last == '^' ? KeyModifiers.Control : last == '$' ? KeyModifiers.Shift : 0)),
            'u' => OfCharacter(numbers[0], modifiers),
            'Z' => new Key(KeyCode.Tab, KeyModifiers.Shift),
            'M' when sequence[1] == 'O' => new Key(KeyCode.Enter),
            >= 'a' and <= 'd' when sequence[1] == 'O' => new Key(OfLetter(char.ToUpperInvariant(last)), KeyModifiers.Control),
            >= 'a' and <= 'd' => new Key(OfLetter(char.ToUpperInvariant(last)), KeyModifiers.Shift),
            _ => new Key(OfLetter(last), modifiers),
        };
    }

    private static KeyCode OfLetter(char letter) => letter switch
    {
        'A' => KeyCode.Up,
        'B' => KeyCode.Down,
        'C' => KeyCode.Right,
        'D' => KeyCode.Left,
        'F' => KeyCode.End,
        'H' => KeyCode.Home,
        >= 'P' and <= 'S' => KeyCode.F1 + (letter - 'P'),
        _ => KeyCode.Unknown,
    };

    private static KeyCode OfNumber(int number) => number switch
    {
        1 or 7 => KeyCode.Home,
        2 => KeyCode.Insert,
        3 => KeyCode.Delete,
        4 or 8 => KeyCode.End,
        5 => KeyCode.PageUp,
        6 => KeyCode.PageDown,
        >= 11 and <= 15 => KeyCode.F1 + (number - 11),
        >= 17 and <= 21 => KeyCode.F6 + (number - 17),
        23 or 24 => KeyCode.F11 + (number - 23),
        _ => KeyCode.Unknown,
    };

    // The sequences of xterm's modifyOtherKeys and of kitty tell the character and what was held with it.
    private static Key OfCharacter(int value, KeyModifiers modifiers)
    {
        KeyModifiers chord = modifiers & (KeyModifiers.Alt | KeyModifiers.Control);
        return value switch
        {
            13 => new Key(KeyCode.Enter, modifiers),
            9 => new Key(KeyCode.Tab, modifiers),
            27 => new Key(KeyCode.Escape, modifiers),
            8 or 127 => new Key(KeyCode.Backspace, modifiers),
            < 32 => new Key(KeyCode.Unknown),
            _ when !Rune.IsValid(value) => new Key(KeyCode.Unknown),
            _ when chord != KeyModifiers.None => new Key(KeyCode.Chord, chord, new Rune(value).ToString().ToLowerInvariant()),
            _ => Key.OfText(new Rune(value).ToString()),
        };
    }

    // Terminals send one more than the sum of what is held.
    private static KeyModifiers ModifiersOf(int number) => number > 1
        ? (KeyModifiers)((number - 1) & (int)(KeyModifiers.Shift | KeyModifiers.Alt | KeyModifiers.Control))
        : KeyModifiers.None;
}
