using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Help;

/// <summary>Writes the help of the tool and of its commands.</summary>
internal static class HelpPage
{
    /// <summary>What the tool is for, in one line.</summary>
    public const string ToolSummary = "reads InfluxQL, the query language of InfluxDB, and says what a query means";

    /// <summary>Where a query comes from.</summary>
    public const string QuerySources = "A query is an argument in quotes, a file (--file query.influxql), or standard input (-).";

    private const int Width = 92;

    /// <summary>What somebody sees who calls the tool without arguments.</summary>
    public static void WriteShortUsage(TextWriter writer)
    {
        writer.WriteLine("usage: influxql COMMAND [QUERY] [options]");
        writer.WriteLine("'influxql --help' lists the commands and shows examples.");
    }

    /// <summary>The help of the whole tool.</summary>
    public static void WriteOverview(TextWriter writer)
    {
        writer.WriteLine($"influxql - {ToolSummary}");
        writer.WriteLine();
        writer.WriteLine("Usage:");
        writer.WriteLine("  influxql COMMAND [QUERY] [options]");
        writer.WriteLine();
        writer.WriteLine("Commands:");
        int column = CommandTable.All.Max(command => command.Name.Length) + 4;
        foreach (Command command in CommandTable.All)
        {
            WriteEntry(writer, command.Name, command.Summary, column);
        }

        writer.WriteLine();
        writer.WriteLine("Options:");
        WriteEntry(writer, "-h, --help", CommonOptions.Help.Description, 14);
        WriteEntry(writer, CommonOptions.Version.Name, CommonOptions.Version.Description, 14);
        writer.WriteLine();
        writer.WriteLine("Examples:");
        foreach (Command command in CommandTable.All)
        {
            if (command.Examples.Count > 0)
            {
                writer.WriteLine($"  {command.Examples[0].Text}");
            }
        }

        writer.WriteLine();
        writer.WriteLine(QuerySources);
        WriteExitStatus(writer, CommonEntries.ExitStatuses);
        writer.WriteLine();
        writer.WriteLine("'influxql help COMMAND' explains a command.");
    }

    /// <summary>The help of a command.</summary>
    public static void Write(TextWriter writer, Command command)
    {
        writer.WriteLine($"influxql {command.Name} - {command.Summary}");
        writer.WriteLine();
        writer.WriteLine("Usage:");
        foreach (string usage in command.Usage)
        {
            writer.WriteLine($"  influxql {usage}");
        }

        foreach (string paragraph in command.Description)
        {
            writer.WriteLine();
            WriteWrapped(writer, paragraph, 0);
        }

        writer.WriteLine();
        writer.WriteLine("Options:");
        int column = command.Options.Select(option => option.Signature.Length).Append("-h, --help".Length).Max() + 4;
        foreach (CommandOption option in command.Options)
        {
            WriteEntry(writer, option.Signature, option.Description, column);
        }

        WriteEntry(writer, "-h, --help", "Show this text.", column);
        if (command.Examples.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine("Examples:");
            foreach (CommandExample example in command.Examples)
            {
                writer.WriteLine($"  {example.Text}");
                writer.WriteLine($"      {example.Meaning}");
            }
        }

        writer.WriteLine();
        WriteExitStatus(writer, command.ExitStatuses);
    }

    private static void WriteExitStatus(TextWriter writer, IReadOnlyList<ManualEntry> statuses) =>
        WriteWrapped(writer, $"Exit status: {string.Join("; ", statuses.Select(status => $"{status.Name} {status.Meaning}"))}.", 0);

    private static void WriteEntry(TextWriter writer, string name, string text, int column)
    {
        writer.Write($"  {name}".PadRight(column));
        WriteWrapped(writer, text, column);
    }

    /// <summary>Writes words, broken into lines; the first line goes on where the writer is.</summary>
    private static void WriteWrapped(TextWriter writer, string text, int indent)
    {
        int column = indent;
        bool first = true;
        foreach (string word in text.Split(' '))
        {
            if (!first && column + 1 + word.Length > Width)
            {
                writer.WriteLine();
                writer.Write(new string(' ', indent));
                column = indent;
                first = true;
            }

            if (!first)
            {
                writer.Write(' ');
                column++;
            }

            writer.Write(word);
            column += word.Length;
            first = false;
        }

        writer.WriteLine();
    }
}
