using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.Text;

namespace InfluxQL.Rewriting.Policies;

/// <summary>Holds a statement to the lists of databases and measurements.</summary>
internal static class NamePolicy
{
    public static void Check(QueryPolicies policies, StatementScope scope, StatementDatabase database, Action<Diagnostic> report)
    {
        if (!policies.Databases.PermitsAll)
        {
            CheckDatabases(policies.Databases, scope, database, report);
        }

        if (!policies.Measurements.PermitsAll)
        {
            CheckMeasurements(policies.Measurements, scope, report);
        }
    }

    private static void CheckDatabases(NameRules rules, StatementScope scope, StatementDatabase database, Action<Diagnostic> report)
    {
        if (database.IsAboutAll)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.DatabaseRefused, scope.On!.Span, "*"));
            return;
        }

        if (database.Name is { } name && !rules.Permits(name))
        {
            report(Diagnostic.Create(DiagnosticDescriptors.DatabaseRefused, FirstWord(scope.Statement), name));
        }

        foreach (string written in database.Written)
        {
            if (!rules.Permits(written))
            {
                report(Diagnostic.Create(DiagnosticDescriptors.DatabaseRefused, scope.Targets[0].Span, written));
            }
        }
    }

    private static void CheckMeasurements(NameRules rules, StatementScope scope, Action<Diagnostic> report)
    {
        foreach (MeasurementSourceSyntax source in scope.Sources)
        {
            if (source.Regex is { } regex)
            {
                if (!regex.TryGetRegex(out string pattern) || RegexSourceRule.FindReason(pattern, rules) is not { } reason)
                {
                    continue;
                }

                report(Diagnostic.Create(DiagnosticDescriptors.RegexSourceRefused, regex.Span, regex.ToString(), reason));
            }
            else
            {
                CheckName(rules, source.Measurement, report);
            }
        }

        foreach (IntoTargetSyntax target in scope.Targets)
        {
            // :MEASUREMENT stands for a name that is read, which is checked above.
            CheckName(rules, target.Measurement, report);
        }

        if (scope.Statement is DropMeasurementStatementSyntax drop)
        {
            CheckName(rules, drop.Name, report);
        }
        else if (scope.Sources.Count == 0 && IsAboutMeasurements(scope.Statement))
        {
            report(Diagnostic.Create(DiagnosticDescriptors.MeasurementNotNamed, FirstWord(scope.Statement)));
        }
    }

    private static void CheckName(NameRules rules, NameSyntax? name, Action<Diagnostic> report)
    {
        if (name is not null && !(name is IdentifierNameSyntax && rules.Permits(name.ValueText)))
        {
            report(Diagnostic.Create(DiagnosticDescriptors.MeasurementRefused, name.Span, name.ValueText));
        }
    }

    private static bool IsAboutMeasurements(StatementSyntax statement) =>
        statement is DeleteStatementSyntax or DropSeriesStatementSyntax
        || (StatementScope.TakesOn(statement) && statement is not ShowRetentionPoliciesStatementSyntax);

    private static TextSpan FirstWord(StatementSyntax statement) => statement.GetFirstToken().Span;
}
