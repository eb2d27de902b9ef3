using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace InfluxQL.Cli.Repl.Language;

/// <summary>A database, with or without a retention policy: <c>db</c>, <c>db.rp</c>, <c>"my db"."my rp"</c>.</summary>
/// <param name="Database">The database.</param>
/// <param name="RetentionPolicy">The retention policy; null for the default one.</param>
internal sealed record DatabaseArgument(string Database, string? RetentionPolicy)
{
    /// <summary>Reads it.</summary>
    public static TokenListParser<CommandToken, DatabaseArgument> Parser { get; } =
        from database in CommandArguments.Text("a database")
        from policy in Policy
        select new DatabaseArgument(database, policy);

    private static TokenListParser<CommandToken, string?> Policy =>
        (from dot in Token.EqualTo(CommandToken.Dot)
         from name in CommandArguments.Text("a retention policy")
         select (string?)name).OptionalOrDefault();

    /// <summary>As it is typed.</summary>
    public override string ToString() => RetentionPolicy is null
        ? QuotedText.Quote(Database)
        : $"{QuotedText.Quote(Database)}.{QuotedText.Quote(RetentionPolicy)}";
}
