using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Rewriting;

/// <summary>
/// Finds the database of each statement. Database and retention policy are found apart: that of the source, else that
/// of ON, else that of the request.
/// </summary>
internal sealed class DatabaseResolver(DatabaseMapping mapping, bool isInfluxDB3, string? database, string? retentionPolicy)
{
    /// <summary>Resolves a statement.</summary>
    /// <param name="scope">The statement.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <returns>The database, or null if something is wrong.</returns>
    public StatementDatabase? Resolve(StatementScope scope, Action<Diagnostic> report)
    {
        if (!scope.NeedsDatabase)
        {
            return new StatementDatabase();
        }

        if (scope.IsAboutAll)
        {
            if (isInfluxDB3)
            {
                ReportSeveral(report, scope.On!.Span);
                return null;
            }

            return new StatementDatabase { IsAboutAll = true };
        }

        string? defaultDatabase = scope.OwnDatabase ?? database;
        string? defaultPolicy = StatementScope.ValueOf(scope.On?.RetentionPolicy) ?? retentionPolicy;
        if (scope.ManagedDatabase is not null)
        {
            defaultPolicy = null;
        }

        var reads = new List<MeasurementRead>(scope.Sources.Count);
        string? first = scope.Sources.Count == 0 || scope.On is not null ? defaultDatabase : null;
        string? policy = defaultPolicy;
        string? name = null;
        bool hasOne = true;
        for (int i = 0; i < scope.Sources.Count; i++)
        {
            MeasurementSourceSyntax source = scope.Sources[i];
            string? own = StatementScope.ValueOf(source.Database) ?? defaultDatabase;
            string? ownPolicy = StatementScope.ValueOf(source.RetentionPolicy) ?? defaultPolicy;
            if (own is null)
            {
                ReportMissing(report, source.Span);
                return null;
            }

            first ??= own;
            string ownName = NameOf(own, ownPolicy);
            if (own != first && !isInfluxDB3)
            {
                hasOne = false;
            }

            name ??= ownName;
            if (hasOne && (ownName != name || (scope.On is not null && own != first)))
            {
                hasOne = false;
            }

            if (!hasOne)
            {
                ReportSeveral(report, source.Span);
                return null;
            }

            policy = i == 0 ? ownPolicy : policy == ownPolicy ? policy : null;
            reads.Add(new MeasurementRead(own, ownPolicy, StatementScope.ValueOf(source.Measurement), PatternOf(source)));
        }

        if (first is null)
        {
            ReportMissing(report, Words(scope.Statement));
            return null;
        }

        name ??= NameOf(first, policy);
        if (isInfluxDB3 && !DatabaseNames.IsValid(name))
        {
            report(Diagnostic.Create(DiagnosticDescriptors.InvalidDatabaseName, SpanOfDatabase(scope), name));
            return null;
        }

        return new StatementDatabase
        {
            Database = first,
            RetentionPolicy = policy,
            Name = name,
            RequestDatabase = database,
            RequestRetentionPolicy = retentionPolicy,
            Written = FindWritten(scope, defaultDatabase, defaultPolicy),
            Reads = reads,
        };
    }

    private static string? PatternOf(MeasurementSourceSyntax source) =>
        source.Regex is { } regex && regex.TryGetRegex(out string pattern) ? pattern : null;

    private static TextSpan Words(StatementSyntax statement) => statement.GetFirstToken().Span;

    private static TextSpan SpanOfDatabase(StatementScope scope) =>
        scope.On?.Database.Span
        ?? scope.ManagedDatabase?.Span
        ?? (scope.Sources.Count > 0 ? scope.Sources[0].Span : Words(scope.Statement));

    private static void ReportSeveral(Action<Diagnostic> report, TextSpan span) =>
        report(Diagnostic.Create(DiagnosticDescriptors.SeveralDatabases, span)
            .WithReferenceText("can only perform queries on a single database"));

    private static void ReportMissing(Action<Diagnostic> report, TextSpan span) =>
        report(Diagnostic.Create(DiagnosticDescriptors.DatabaseMissing, span)
            .WithReferenceText("must specify a 'db' parameter, or provide the database in the InfluxQL query"));

    // A 1.x server knows the pair, so there the database alone has to be one.
    private string NameOf(string ownDatabase, string? ownPolicy) => isInfluxDB3 ? mapping.Resolve(ownDatabase, ownPolicy) : ownDatabase;

    private List<string> FindWritten(StatementScope scope, string? defaultDatabase, string? defaultPolicy)
    {
        var written = new List<string>();
        foreach (IntoTargetSyntax target in scope.Targets)
        {
            if ((StatementScope.ValueOf(target.Database) ?? defaultDatabase) is { } into)
            {
                string name = NameOf(into, StatementScope.ValueOf(target.RetentionPolicy) ?? defaultPolicy);
                if (!written.Contains(name))
                {
                    written.Add(name);
                }
            }
        }

        return written;
    }
}
