using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.MetaCommands;

namespace InfluxQL.Cli.Repl;

/// <summary>The help of a session.</summary>
internal static class CommandHelp
{
    private static readonly (string Key, string Meaning)[] s_keys =
    [
        ("Enter", "run the text; go on in a new line where it is not complete"),
        ("Alt-Enter", "begin a new line in any case"),
        ("Tab", "offer what may stand at the cursor"),
        ("Up, Down", "move in the text, then in the history"),
        ("Ctrl-R", "search the history"),
        ("Alt-.", "repair what is underlined at the cursor"),
        ("Ctrl-C", "throw the text away; stop a query that runs"),
        ("Ctrl-D", "end the session"),
    ];

    /// <summary>Writes the list of commands and keys.</summary>
    public static void WriteAll(TextWriter writer, AnsiStyle style, int width)
    {
        writer.WriteLine("Type a query and Enter. What is wrong is underlined while you type, and nothing is sent then.");
        writer.WriteLine();
        int column = Math.Clamp(width / 3, 12, 30);
        foreach (MetaCommand command in MetaCommandTable.All)
        {
            WriteEntry(writer, style.Paint(AnsiStyle.Bold, command.Signature), command.Signature.Length, command.Summary, column);
        }

        writer.WriteLine();
        foreach ((string key, string meaning) in s_keys)
        {
            WriteEntry(writer, style.Paint(AnsiStyle.Bold, key), key.Length, meaning, 10);
        }
    }

    /// <summary>Writes the help of a command.</summary>
    public static void Write(TextWriter writer, MetaCommand command, AnsiStyle style, int width)
    {
        writer.WriteLine(style.Paint(AnsiStyle.Bold, command.Signature));
        foreach (string line in WrappedText.Lines($"{char.ToUpperInvariant(command.Summary[0])}{command.Summary[1..]}. {command.Details}".TrimEnd(), width - 2))
        {
            writer.WriteLine($"  {line}");
        }

        if (command.Aliases.Count > 0)
        {
            writer.WriteLine($"  Also: {string.Join(", ", command.Aliases.Select(alias => "\\" + alias))}");
        }
    }

    private static void WriteEntry(TextWriter writer, string shown, int length, string meaning, int column)
    {
        if (length > column)
        {
            writer.WriteLine($"  {shown}");
            writer.WriteLine($"  {new string(' ', column)}  {meaning}");
        }
        else
        {
            writer.WriteLine($"  {shown}{new string(' ', column - length)}  {meaning}");
        }
    }
}
