using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\write</c>: sends answers to a file.</summary>
internal sealed class WriteCommand : ParsedMetaCommand<string?>
{
    public override string Name => "write";

    public override IReadOnlyList<string> Aliases { get; } = ["w"];

    public override string Usage => "[FILE]";

    public override string Summary => "write answers into a file; without FILE to the screen again";

    public override string Details => "The file is emptied first. Errors and notes stay on the screen.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.File];

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Text("the name of a file").OrEnd();

    protected override Task RunAsync(ReplSession session, string? path, CancellationToken cancellation)
    {
        if (path is not null)
        {
            session.Streams.OpenFile(HomePath.Expand(path));
            session.Say($"Answers go to {VisibleText.Of(path)}. \\write alone ends that.");
            return Task.CompletedTask;
        }

        string? written = session.Streams.FilePath;
        session.Streams.CloseFile();
        session.Say(written is null ? "Answers go to the screen." : $"{VisibleText.Of(written)} is written; answers go to the screen again.");
        return Task.CompletedTask;
    }
}
