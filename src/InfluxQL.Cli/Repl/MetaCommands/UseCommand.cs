using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Repl.Language;
using InfluxQL.Json.Naming;
using InfluxQL.Services;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\use</c>: the database of names that name none.</summary>
internal sealed class UseCommand : ParsedMetaCommand<DatabaseArgument?>
{
    public override string Name => "use";

    public override IReadOnlyList<string> Aliases { get; } = ["u"];

    public override string Usage => "[DB | DB.RP]";

    public override string Summary => "choose the database, and the retention policy";

    public override string Details => "Names with other signs than letters, digits, _, - and / stand in double quotes: \\use \"my db\".\"my rp\". An empty name, \\use \"\", chooses none. Without a name the choice is shown.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } = [CommandArgument.Database];

    protected override Tokenizer<CommandToken> Tokenizer => CommandTokenizers.Names;

    protected override TokenListParser<CommandToken, DatabaseArgument?> Parser { get; } = DatabaseArgument.Parser.OrEnd();

    protected override Task RunAsync(ReplSession session, DatabaseArgument? database, CancellationToken cancellation)
    {
        if (database is { Database.Length: 0 })
        {
            session.Queries.Use(null, null);
        }
        else if (database is not null)
        {
            session.Queries.Use(database.Database, database.RetentionPolicy);
            WarnOfUnknown(session, database.Database);
        }

        session.Say(session.Queries.Database is { } name
            ? $"Database {VisibleText.Of(new DatabaseArgument(name, session.Queries.RetentionPolicy).ToString())}."
            : "No database is chosen. \\use DB chooses one.");
        return Task.CompletedTask;
    }

    private static void WarnOfUnknown(ReplSession session, string database)
    {
        IReadOnlyList<SchemaDatabase> known = session.Queries.Schema?.Snapshot.Databases ?? [];
        if (known.Count == 0 || known.Any(candidate => candidate.Name == database || candidate.Name.StartsWith(database + "/", StringComparison.Ordinal)))
        {
            return;
        }

        string? nearest = NearestName.Find(database, known.Select(candidate => candidate.Name));
        session.Say($"No database {VisibleText.Of(database)} is known.{(nearest is null ? string.Empty : $" Did you mean {VisibleText.Of(nearest)}?")}");
    }
}
