using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>A command about a query: the one behind its name, or the last one.</summary>
internal abstract class QueryCommand : ParsedMetaCommand<string?>
{
    public override string Usage => "[QUERY]";

    public override string Details => "Without a query it is about the last one.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.Query];

    protected override Tokenizer<CommandToken> Tokenizer => CommandTokenizers.Rest;

    protected override TokenListParser<CommandToken, string?> Parser { get; } = CommandArguments.Rest.OrEnd();

    protected sealed override Task RunAsync(ReplSession session, string? query, CancellationToken cancellation)
    {
        string text = query ?? session.LastQuery
            ?? throw new CommandException($"There is no query yet. Write one behind the command: {Signature}.");
        session.LastQuery = text;
        Run(session, text);
        return Task.CompletedTask;
    }

    /// <summary>Does what the command is for.</summary>
    protected abstract void Run(ReplSession session, string query);
}
