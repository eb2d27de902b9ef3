using InfluxQL.Cli.Repl.MetaCommands;
using InfluxQL.Text;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>Reads a line that begins with a backslash.</summary>
internal static class CommandLineParser
{
    /// <summary>Reads a command.</summary>
    /// <param name="line">The line, whose first sign besides blanks is a backslash.</param>
    /// <param name="head">The beginning of the line.</param>
    public static CommandReading Read(string line, CommandHead head)
    {
        var span = new TextSpan(head.Start, head.End - head.Start);
        if (head.Name.Length == 0)
        {
            return CommandReading.Failed(new CommandError(span, "The name of a command belongs behind the backslash. \\help lists the commands."));
        }

        return MetaCommandTable.Find(head.Name) is { } command
            ? command.Read(line, head.End)
            : CommandReading.Failed(new CommandError(span, MetaCommandTable.DescribeUnknown(head.Name)));
    }
}
