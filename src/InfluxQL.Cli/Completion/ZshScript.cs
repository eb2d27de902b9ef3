using System.Text;
using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Completion;

/// <summary>The script for zsh: a file for a folder of fpath, or to be sourced after compinit.</summary>
internal sealed class ZshScript : CompletionScript
{
    private const string Start = """
        #compdef influxql
        compdef _influxql influxql
        # Completion of influxql for zsh, made by 'influxql completion zsh'.
        _influxql()
        {
            local context state state_descr line
            local -a commands
            typeset -A opt_args

        """;

    private const string End = """
                    esac
                    ;;
            esac
        }

        # In a folder of fpath this file is the function itself; sourced, it only defines it.
        if [[ $funcstack[1] == _influxql ]]; then
            _influxql "$@"
        fi

        """;

    public override string Shell => "zsh";

    public override void Write(TextWriter writer, IReadOnlyList<Command> commands)
    {
        writer.Write(Start);
        writer.WriteLine("    commands=(");
        foreach (Command command in commands)
        {
            writer.WriteLine($"        {Quote($"{command.Name}:{Escape(command.Summary)}")}");
        }

        writer.WriteLine("    )");
        writer.WriteLine("    _arguments -C \\");
        foreach (CommandOption option in ToolOptions)
        {
            writer.WriteLine($"        {Quote($"(- *){option.Name}[{Escape(Brief(option))}]")} \\");
        }

        writer.WriteLine("        '1:command:->command' '*::argument:->argument'");
        writer.WriteLine("    case $state in");
        writer.WriteLine("        command)");
        writer.WriteLine("            _describe -t commands command commands");
        writer.WriteLine("            ;;");
        writer.WriteLine("        argument)");
        writer.WriteLine("            case $words[1] in");
        foreach (Command command in commands)
        {
            WriteCommand(writer, command);
        }

        writer.Write(End);
    }

    private static void WriteCommand(TextWriter writer, Command command)
    {
        writer.WriteLine($"                {command.Name})");
        writer.Write("                    _arguments -S");
        foreach (CommandOption option in OptionsOf(command))
        {
            writer.WriteLine(" \\");
            writer.Write($"                        {Quote(Specification(option))}");
        }

        if (command.OperandValues.Count > 0)
        {
            writer.WriteLine(" \\");
            writer.Write($"                        {Quote($"1:argument:({string.Join(' ', command.OperandValues)})")}");
        }

        writer.WriteLine();
        writer.WriteLine("                    ;;");
    }

    private static string Specification(CommandOption option)
    {
        string text = $"[{Escape(Brief(option))}]";
        if (option.ValueName is null)
        {
            return option == CommonOptions.Help ? $"(- *){option.Name}{text}" : $"{option.Name}{text}";
        }

        string action = option.Values is { } values ? $"({string.Join(' ', values)})" : option.TakesFile ? "_files" : " ";
        return $"{option.Name}={text}:{(option.ValueIsOptional ? ":" : string.Empty)}{option.ValueName}:{action}";
    }

    /// <summary>The text for a specification, where brackets and colons have a meaning.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (letter is '[' or ']' or ':' or '\\')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
