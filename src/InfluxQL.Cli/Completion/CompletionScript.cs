using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Completion;

/// <summary>
/// The script of one shell. It holds everything that it offers, so a Tab starts no process; and it is made of the
/// commands' own descriptions, so a new command is in it.
/// </summary>
internal abstract class CompletionScript
{
    private static readonly IReadOnlyList<CompletionScript> s_all =
        [new BashScript(), new ZshScript(), new FishScript(), new PowerShellScript()];

    /// <summary>The names of the shells that there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = [.. s_all.Select(script => script.Shell)];

    /// <summary>The shell's name.</summary>
    public abstract string Shell { get; }

    /// <summary>The script of a shell; null if there is none.</summary>
    public static CompletionScript? Find(string shell) => s_all.FirstOrDefault(script => script.Shell == shell);

    /// <summary>Writes the script.</summary>
    public abstract void Write(TextWriter writer, IReadOnlyList<Command> commands);

    /// <summary>What may stand in the place of a command.</summary>
    protected static IReadOnlyList<CommandOption> ToolOptions { get; } = [CommonOptions.Help, CommonOptions.Version];

    /// <summary>The options of a command with <c>--help</c>, which it does not list.</summary>
    protected static IEnumerable<CommandOption> OptionsOf(Command command) => command.Options.Append(CommonOptions.Help);

    /// <summary>A description without its full stop, as lists of completions have it.</summary>
    protected static string Brief(CommandOption option) => option.Description.TrimEnd('.');
}
