namespace InfluxQL.Cli.Terminal;

/// <summary>Keys as a test writes them: letters stand for themselves, others as <c>&lt;Tab&gt;</c>, <c>&lt;C-a&gt;</c>, <c>&lt;A-Enter&gt;</c>.</summary>
internal static class KeyScript
{
    public static IReadOnlyList<Key> Read(string script)
    {
        var keys = new List<Key>();
        int position = 0;
        while (position < script.Length)
        {
            int end = script[position] == '<' ? script.IndexOf('>', position) : -1;
            if (end > position + 1 && Named(script[(position + 1)..end]) is { } key)
            {
                keys.Add(key);
                position = end + 1;
                continue;
            }

            int next = TextMotion.NextCharacter(script, position);
            keys.Add(Key.OfText(script[position..next]));
            position = next;
        }

        return keys;
    }

    private static Key? Named(string name)
    {
        KeyModifiers modifiers = KeyModifiers.None;
        while (name.Length > 2 && name[1] == '-')
        {
            modifiers |= name[0] switch
            {
                'C' => KeyModifiers.Control,
                'A' => KeyModifiers.Alt,
                'S' => KeyModifiers.Shift,
                _ => throw new ArgumentException($"There is no key {name}."),
            };
            name = name[2..];
        }

        return Enum.TryParse(name, out KeyCode code) && !char.IsDigit(name[0]) ? new Key(code, modifiers)
            : modifiers != KeyModifiers.None ? Key.OfChord(modifiers, name[0])
            : null;
    }
}
