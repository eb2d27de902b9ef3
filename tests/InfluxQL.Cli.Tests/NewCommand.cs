using InfluxQL.Cli.Commands;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;

namespace InfluxQL.Cli;

/// <summary>A command that the tool does not have: what is made of the table has to take up whatever comes.</summary>
internal sealed class NewCommand : Command
{
    public const string Word = "brandnew";

    public override string Name => Word;

    public override string Summary => "do what [nobody] did: the user's \\ 'wish'";

    public override IReadOnlyList<string> Usage { get; } = ["brandnew [--shape S] [--source FILE]"];

    public override IReadOnlyList<string> Description { get; } = ["'Quoted' at its beginning, with a \\ and a [bracket]."];

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        new("--shape", "S", "It's [round]: or \\ not.") { Values = ["round", "square"] },
        new("--source", "FILE", "Where it comes from."),
    ];

    public override IReadOnlyList<CommandExample> Examples { get; } = [new("influxql brandnew --shape round", "Do it.")];

    public override int Run(CommandContext context) => ExitStatus.Success;
}
