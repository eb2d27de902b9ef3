using System.Text;
using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Help;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli;

/// <summary>The tool: finds the command that the arguments name, runs it, and turns what goes wrong into a sentence.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool.</summary>
    /// <param name="args">The arguments, without the name of the program.</param>
    /// <param name="stdin">Standard input.</param>
    /// <param name="stdout">Standard output.</param>
    /// <param name="stderr">Standard error.</param>
    /// <param name="terminal">What the streams are; null if none is a terminal.</param>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] args, Stream stdin, Stream stdout, Stream stderr, TerminalSettings? terminal = null)
    {
        using var error = new StreamWriter(stderr, new UTF8Encoding(false), 1024, leaveOpen: true) { NewLine = "\n" };
        int status;
        try
        {
            status = RunWithOutput(args, stdin, stdout, error, terminal ?? TerminalSettings.Piped);
        }
        catch (OutputException exception)
        {
            error.WriteLine($"influxql: {exception.Message}");
            status = ExitStatus.Failure;
        }

        return FlushError(error) ? status : ExitStatus.Failure;
    }

    private static int RunWithOutput(string[] args, Stream stdin, Stream stdout, TextWriter error, TerminalSettings terminal)
    {
        var checkedOutput = new CheckedOutputStream(stdout);
        var output = new StreamWriter(checkedOutput, new UTF8Encoding(false), 4096, leaveOpen: true) { NewLine = "\n" };
        int status = RunCommand(args, stdin, output, error, terminal);
        output.Flush();
        return status;
    }

    private static int RunCommand(string[] args, Stream stdin, StreamWriter output, TextWriter error, TerminalSettings terminal)
    {
        if (args.Length == 0)
        {
            HelpPage.WriteShortUsage(error);
            return ExitStatus.Failure;
        }

        switch (args[0])
        {
            case "--help" or "-h":
                HelpPage.WriteOverview(output);
                return ExitStatus.Success;
            case "--version":
                output.WriteLine($"influxql {ToolVersion.Text}");
                return ExitStatus.Success;
        }

        Command? command = CommandTable.Find(args[0]);
        if (command is null)
        {
            error.WriteLine($"influxql: {CommandTable.DescribeUnknown(args[0])}");
            error.WriteLine("'influxql --help' lists the commands.");
            return ExitStatus.Failure;
        }

        try
        {
            ParsedArguments arguments = command.Parse(args.AsSpan(1));
            if (arguments.AsksForHelp)
            {
                HelpPage.Write(output, command);
                return ExitStatus.Success;
            }

            return command.Run(new CommandContext(arguments, stdin, output, error, terminal));
        }
        catch (UsageException exception)
        {
            output.Flush();
            error.WriteLine($"influxql {command.Name}: {exception.Message}");
            error.WriteLine($"'influxql help {command.Name}' explains the command.");
            return ExitStatus.Failure;
        }
        catch (Exception exception) when (exception is InputException or ConnectionException)
        {
            output.Flush();
            error.WriteLine($"influxql {command.Name}: {exception.Message}");
            return ExitStatus.Failure;
        }
    }

    /// <summary>False where standard error is closed: nobody is left to tell, the status alone says it.</summary>
    private static bool FlushError(StreamWriter error)
    {
        try
        {
            error.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
