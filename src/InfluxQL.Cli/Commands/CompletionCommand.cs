using InfluxQL.Cli.Completion;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Json.Naming;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql completion</c>: prints the script with which a shell completes the tool's commands and options.</summary>
internal sealed class CompletionCommand : Command
{
    public override string Name => "completion";

    public override string Summary => "print a script that teaches a shell to complete influxql's arguments";

    public override IReadOnlyList<string> Usage { get; } = ["completion bash|zsh|fish|powershell"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "With the script loaded, the Tab key completes commands, options, their values, and names of files where a file belongs. Load it in the file that your shell reads at its start, as the examples show, and open a new shell.",
        "The script holds all that it offers and starts no process while you type. The lines of the examples make it anew at each start of the shell; a script that is kept in a file has to be made anew after an update of the tool.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } = [];

    public override IReadOnlyList<ManualEntry> ExitStatuses => CommonEntries.StatusesWithoutQuery;

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql completion fish | source", "For fish: a line of ~/.config/fish/config.fish."),
        new("source <(influxql completion bash)", "For bash: a line of ~/.bashrc."),
        new("source <(influxql completion zsh)", "For zsh: a line of ~/.zshrc, after that with compinit."),
        new("influxql completion powershell | Out-String | Invoke-Expression", "For PowerShell: a line of the file that $PROFILE names."),
    ];

    public override IReadOnlyList<string> OperandValues => CompletionScript.Shells;

    public override string TooManyOperands => "Name one shell.";

    public override int Run(CommandContext context)
    {
        if (context.Arguments.Operands.Count == 0)
        {
            throw new UsageException($"Name a shell: {string.Join(", ", CompletionScript.Shells)}.");
        }

        string shell = context.Arguments.Operands[0];
        CompletionScript? script = CompletionScript.Find(shell);
        if (script is null)
        {
            string? nearest = NearestName.Find(shell, CompletionScript.Shells);
            throw new UsageException(
                $"There is no script for '{shell}'; there are {string.Join(", ", CompletionScript.Shells)}.{(nearest is null ? string.Empty : $" Did you mean {nearest}?")}");
        }

        script.Write(context.Output, CommandTable.All);
        return ExitStatus.Success;
    }
}
