using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Completion;

/// <summary>The script for bash, from 4 on; it needs no package of completions.</summary>
internal sealed class BashScript : CompletionScript
{
    private const string Start = """
        # Completion of influxql for bash, made by 'influxql completion bash'.
        _influxql()
        {
            local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
            local option="" prefix="" options="" words="" operands="" value="" word i
            local IFS=$' \t\n'
            COMPREPLY=()

            # --name=VALUE is three words to bash, unless somebody took = out of COMP_WORDBREAKS.
            if [[ $current == "=" ]]; then
                option=$previous
                current=""
            elif [[ $previous == "=" ]]; then
                option=${COMP_WORDS[COMP_CWORD-2]}
            elif [[ $current == --*=* ]]; then
                option=${current%%=*}
                prefix="$option="
                current=${current#*=}
            elif [[ $previous == -* ]]; then
                option=$previous
            fi

            if (( COMP_CWORD == 1 )); then

        """;

    private const string End = """
                esac
            fi

            if [[ $value == file ]]; then
                # Readline completes names of files itself, with quotes and ~, where bash runs the function for it.
                if [[ -n $prefix ]] || ! compopt -o default 2>/dev/null; then
                    IFS=$'\n'
                    COMPREPLY=($(compgen -P "$prefix" -f -- "$current"))
                fi
                return
            fi

            if [[ -n $value ]]; then
                return
            fi

            if [[ -z $words ]]; then
                # What was said needs no offer; after -- there are no options.
                for (( i = 2; i < COMP_CWORD; i++ )); do
                    word=${COMP_WORDS[i]}
                    if [[ $word == "--" ]]; then
                        options=""
                    else
                        options=" $options "
                        options=${options/ ${word%%=*} / }
                    fi
                    if [[ " $operands " == *" $word "* ]]; then
                        operands=""
                    fi
                done
                words=$operands
                if [[ $current == -* || -z $operands ]]; then
                    words=$options
                fi
            fi

            COMPREPLY=($(compgen -P "$prefix" -W "$words" -- "$current"))
        }

        complete -F _influxql influxql

        """;

    public override string Shell => "bash";

    public override void Write(TextWriter writer, IReadOnlyList<Command> commands)
    {
        writer.Write(Start);
        IEnumerable<string> first = commands.Select(command => command.Name).Concat(ToolOptions.Select(option => option.Name));
        writer.WriteLine($"        words=\"{string.Join(' ', first)}\"");
        writer.WriteLine("    else");
        writer.WriteLine("        case ${COMP_WORDS[1]} in");
        foreach (Command command in commands)
        {
            WriteCommand(writer, command);
        }

        writer.Write(End);
    }

    private static void WriteCommand(TextWriter writer, Command command)
    {
        writer.WriteLine($"            {command.Name})");
        writer.WriteLine($"                options=\"{string.Join(' ', OptionsOf(command).Select(option => option.Name))}\"");
        if (command.OperandValues.Count > 0)
        {
            writer.WriteLine($"                operands=\"{string.Join(' ', command.OperandValues)}\"");
        }

        if (command.Options.Any(option => option.ValueName is not null))
        {
            writer.WriteLine("                case $option in");
            foreach (CommandOption option in command.Options.Where(option => option.ValueName is not null))
            {
                string action = option.Values is { } values ? $"words=\"{string.Join(' ', values)}\"" : option.TakesFile ? "value=file" : "value=text";
                writer.WriteLine($"                    {option.Name}) {action} ;;");
            }

            writer.WriteLine("                esac");
        }

        writer.WriteLine("                ;;");
    }
}
