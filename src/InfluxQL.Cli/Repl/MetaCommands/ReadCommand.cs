using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\read</c>: runs a script.</summary>
internal sealed class ReadCommand : ParsedMetaCommand<string>
{
    public override string Name => "read";

    public override IReadOnlyList<string> Aliases { get; } = ["i"];

    public override string Usage => "FILE";

    public override string Summary => "run the queries and commands of a file";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.File];

    protected override TokenListParser<CommandToken, string> Parser { get; } = CommandArguments.Text("the name of a file");

    protected override Task RunAsync(ReplSession session, string path, CancellationToken cancellation) =>
        new ScriptFile(session).RunAsync(HomePath.Expand(path), cancellation);
}
