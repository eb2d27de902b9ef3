using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing.Checks;

/// <summary>DELETE and DROP SERIES work on one database, DROP SERIES on all its retention policies.</summary>
internal static class SourceChecks
{
    public static void Check(DeleteStatementSyntax statement, CheckFindings findings) =>
        Check(statement.FromClause, mayNamePolicy: true, findings);

    public static void Check(DropSeriesStatementSyntax statement, CheckFindings findings) =>
        Check(statement.FromClause, mayNamePolicy: false, findings);

    private static void Check(FromClauseSyntax? from, bool mayNamePolicy, CheckFindings findings)
    {
        if (from is null || !CheckFindings.IsComplete(from))
        {
            return;
        }

        // The last mistake among the sources is the one that the reference reports: the others have no text of it.
        int since = findings.Items.Count;
        foreach (SourceSyntax item in from.Sources)
        {
            if (item is not MeasurementSourceSyntax source)
            {
                continue;
            }

            bool policy = !mayNamePolicy && IsGiven(source.RetentionPolicy);
            if (IsGiven(source.Database))
            {
                findings.Add(
                    DiagnosticDescriptors.DatabaseNotAllowed,
                    source.Database!.Span,
                    from.Span.End,
                    new ReferenceError("database not supported", ReferenceError.Origin),
                    source.Database.ToString());
            }

            if (policy)
            {
                findings.Add(
                    DiagnosticDescriptors.RetentionPolicyNotAllowed,
                    source.RetentionPolicy!.Span,
                    from.Span.End,
                    new ReferenceError("retention policy not supported", ReferenceError.Origin),
                    source.RetentionPolicy.ToString());
            }
        }

        findings.KeepLastReference(since);
    }

    private static bool IsGiven(NameSyntax? name) => name is not null && name.ValueText.Length > 0;
}
