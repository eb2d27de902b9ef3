using InfluxQL.Cli.Repl.Language;
using InfluxQL.Cli.Schema;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\schema</c>: the names that completion knows, and where they come from.</summary>
internal sealed class SchemaCommand : ParsedMetaCommand<SchemaCommand.Request>
{
    private static readonly string[] s_words = ["show", "refresh", "server", "file"];

    public override string Name => "schema";

    public override string Usage => "[show | refresh | server | file FILE]";

    public override string Summary => "show the names that completion knows, or say where they come from";

    public override string Details => "file FILE reads a file that 'influxql schema' wrote; server asks the server again; refresh forgets what is known and asks at once.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.OneOf(s_words), CommandArgument.File];

    protected override TokenListParser<CommandToken, Request> Parser { get; } =
        (from word in CommandArguments.Choice(s_words)
         from file in word == "file" ? CommandArguments.Text("the name of a file").Select(name => (string?)name) : Superpower.Parse.Return<CommandToken, string?>(null)
         select new Request(word, file)).OrEnd().Select(request => request ?? new Request("show", null));

    protected override async Task RunAsync(ReplSession session, Request request, CancellationToken cancellation)
    {
        switch (request.Word)
        {
            case "file":
                session.Queries.Schema = new FixedSchema(SchemaFile.Read(HomePath.Expand(request.File!)));
                session.WatchSchema();
                break;
            case "server":
                session.Queries.Connect(session.Queries.Connection
                    ?? throw new CommandException("There is no connection. \\connect URL makes one."));
                session.WatchSchema();
                await RefreshCommand.RefreshAsync(session, cancellation);
                return;
            case "refresh":
                await RefreshCommand.RefreshAsync(session, cancellation);
                return;
        }

        SchemaText.Write(session);
    }

    /// <summary>What to do.</summary>
    internal sealed record Request(string Word, string? File);
}
