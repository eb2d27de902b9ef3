using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Completion;

/// <summary>The script for fish, from 3.0 on.</summary>
internal sealed class FishScript : CompletionScript
{
    private const string Start = """
        # Completion of influxql for fish, made by 'influxql completion fish'.
        function __influxql_at_command
            test (count (commandline -opc)) -eq 1
        end

        function __influxql_in
            set -l words (commandline -opc)
            test (count $words) -ge 2; and test "$words[2]" = $argv[1]
        end

        function __influxql_at_operand
            set -l words (commandline -opc)
            test (count $words) -eq 2; and test "$words[2]" = $argv[1]
        end

        function __influxql_after
            set -l words (commandline -opc)
            __influxql_in $argv[1]; and test "$words[-1]" = $argv[2]
        end

        # An option that is not said yet; with a third argument its value may be what is being typed.
        function __influxql_may
            __influxql_in $argv[1]; or return
            set -l words (commandline -opc)
            set -e words[1..2]
            if set -q argv[3]; and test "$words[-1]" = $argv[2]
                set -e words[-1]
            end
            not contains -- $argv[2] (string replace -r '=.*' '' -- $words); and not contains -- -- $words
        end

        complete -c influxql -e
        complete -c influxql -f

        """;

    public override string Shell => "fish";

    public override void Write(TextWriter writer, IReadOnlyList<Command> commands)
    {
        writer.Write(Start);
        foreach (Command command in commands)
        {
            writer.WriteLine($"complete -c influxql -n __influxql_at_command -a {command.Name} -d {Quote(command.Summary)}");
        }

        foreach (CommandOption option in ToolOptions)
        {
            writer.WriteLine($"complete -c influxql -n __influxql_at_command -l {option.Name[2..]} -d {Quote(Brief(option))}");
        }

        foreach (Command command in commands)
        {
            WriteCommand(writer, command);
        }
    }

    private static void WriteCommand(TextWriter writer, Command command)
    {
        writer.WriteLine();
        foreach (CommandOption option in OptionsOf(command))
        {
            string mayTakeValue = option.ValueName is null || option.ValueIsOptional ? string.Empty : " value";
            writer.WriteLine($"complete -c influxql -n '__influxql_may {command.Name} {option.Name}{mayTakeValue}' -l {option.Name[2..]}{ValueOf(option)} -d {Quote(Brief(option))}");
            if (option is { ValueIsOptional: true, TakesFile: true })
            {
                // Its file is the argument that comes next.
                writer.WriteLine($"complete -c influxql -n '__influxql_after {command.Name} {option.Name}' -F");
            }
        }

        if (command.OperandValues.Count > 0)
        {
            writer.WriteLine($"complete -c influxql -n '__influxql_at_operand {command.Name}' -a {Quote(string.Join(' ', command.OperandValues))}");
        }
    }

    private static string ValueOf(CommandOption option) => option switch
    {
        { ValueName: null } or { ValueIsOptional: true } => string.Empty,
        { Values: { } values } => $" -x -a {Quote(string.Join(' ', values))}",
        { TakesFile: true } => " -r -F",
        _ => " -x",
    };

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
