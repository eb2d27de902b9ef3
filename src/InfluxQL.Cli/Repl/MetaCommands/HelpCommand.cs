using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\help</c>: the commands and keys, or one command.</summary>
internal sealed class HelpCommand : ParsedMetaCommand<string?>
{
    public override string Name => "help";

    public override IReadOnlyList<string> Aliases { get; } = ["h", "?"];

    public override string Usage => "[COMMAND]";

    public override string Summary => "list the commands and keys, or explain a command";

    public override IReadOnlyList<CommandArgument> Arguments => [CommandArgument.OneOf([.. MetaCommandTable.All.Select(command => command.Name)])];

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Text("the name of a command").OrEnd();

    protected override Task RunAsync(ReplSession session, string? name, CancellationToken cancellation)
    {
        if (name is null)
        {
            session.ShowLong(writer => CommandHelp.WriteAll(writer, session.Style, session.Streams.Width));
            return Task.CompletedTask;
        }

        string bare = name.TrimStart('\\');
        MetaCommand command = MetaCommandTable.Find(bare) ?? throw new CommandException(MetaCommandTable.DescribeUnknown(bare));
        CommandHelp.Write(session.Streams.Output, command, session.Style, session.Streams.Width);
        return Task.CompletedTask;
    }
}
