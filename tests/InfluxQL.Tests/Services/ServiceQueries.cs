using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Services;

/// <summary>Texts for the tests of services: valid ones of the corpora with a schema of their own names, and positions marked by a bar.</summary>
internal static class ServiceQueries
{
    public static IEnumerable<string> Valid() =>
        Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == true).Select(row => row.Query).Distinct()
            .Where(query => SyntaxTree.ParseText(query).GetDiagnostics().Count == 0);

    /// <summary>Options whose schema has every name of a query, for everything that a name may be the name of.</summary>
    public static QueryServiceOptions WithOwnNames(string query)
    {
        var builder = new SchemaSnapshotBuilder();
        var parameters = new HashSet<string>();
        string[] names = [.. SyntaxTree.ParseText(query).GetRoot().DescendantTokens()
            .Where(token => token.Kind == SyntaxKind.IdentifierToken && !token.IsMissing).Select(token => token.ValueText).Distinct()];
        string[] values = [.. SyntaxTree.ParseText(query).GetRoot().DescendantTokens()
            .Where(token => token.Kind == SyntaxKind.StringLiteralToken).Select(token => token.ValueText).Distinct()];
        foreach (SyntaxToken token in SyntaxTree.ParseText(query).GetRoot().DescendantTokens())
        {
            if (token.Kind == SyntaxKind.BindParameterToken)
            {
                parameters.Add(token.ValueText);
            }
        }

        builder.AddDatabases([.. names]).AddDatabases("db");
        builder.AddRetentionPolicies("db", names).AddMeasurements("db", names).AddMeasurements("db", "m");
        foreach (string name in names)
        {
            builder.AddTagValues("db", "m", name, values).AddMeasurements(name, names).AddRetentionPolicies(name, names).AddTags(name, "m", names);
        }

        return new QueryServiceOptions
        {
            Target = TargetProfiles.OssV1,
            Schema = builder.Build(),
            Parameters = [.. parameters],
            MaxCompletions = 5000,
        };
    }

    /// <summary>A text without its bar, and where that stood.</summary>
    public static (string Text, int Position) Split(string marked)
    {
        int position = marked.IndexOf('|');
        return (marked.Remove(position, 1), position);
    }

    public static CompletionList Complete(string marked, QueryServiceOptions? options = null)
    {
        (string text, int position) = Split(marked);
        return new QueryServices(text, options ?? Sample()).GetCompletions(position);
    }

    public static string Apply(string text, CompletionItem item) =>
        text.Remove(item.Span.Start, item.Span.Length).Insert(item.Span.Start, item.InsertText);

    public static QueryServiceOptions Sample(TargetProfile? target = null) => new()
    {
        Target = target ?? TargetProfiles.OssV1,
        Database = "telegraf",
        Parameters = ["host"],
        Now = 1_700_000_000_000_000_000,
        Schema = new SchemaSnapshotBuilder()
            .AddRetentionPolicies("telegraf", "autogen", "one year")
            .AddField("telegraf", "cpu", "usage_idle", "float")
            .AddField("telegraf", "cpu", "select", "integer")
            .AddTagValues("telegraf", "cpu", "host", "server01", "it's")
            .AddField("telegraf", "disk usage", "free", "integer")
            .AddTags("telegraf", "disk usage", "path")
            .AddMeasurements("other", "elsewhere")
            .Build(),
    };
}
