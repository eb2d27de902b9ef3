using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>Applies the policies to the statements of a request, in their fixed order.</summary>
internal sealed class PolicyRun(QueryPolicies policies, long now, Action<Diagnostic> report)
{
    /// <summary>Checks a statement and rewrites it.</summary>
    /// <param name="scope">The statement as it was written.</param>
    /// <param name="database">Its database.</param>
    /// <param name="statement">The statement as the steps before left it.</param>
    /// <param name="changes">Takes what is changed.</param>
    public StatementSyntax Apply(StatementScope scope, StatementDatabase database, StatementSyntax statement, List<PlanChange> changes)
    {
        NamePolicy.Check(policies, scope, database, report);
        if (policies.Tenant is { } tenant)
        {
            statement = AddTenant(tenant, scope, statement, changes);
        }

        if (policies.TimeRange is { } range && SelectStatements.Outermost(statement) is not null)
        {
            statement = ApplyTimeRange(range, scope, statement, changes);
        }

        if (policies.Limit is { } limit)
        {
            StatementSyntax limited = LimitRewriter.Rewrite(statement, limit, out long rows);
            if (!ReferenceEquals(limited, statement))
            {
                changes.Add(new PlanChange(PlanStep.Limit, $"The limit became {rows}: a policy bounds the rows of a series."));
                statement = limited;
            }
        }

        if (policies.MaxIntervals is { } maximum)
        {
            IntervalPolicy.Check(scope.Statement, statement, maximum, now, report);
        }

        return statement;
    }

    private StatementSyntax AddTenant(TenantFilter tenant, StatementScope scope, StatementSyntax statement, List<PlanChange> changes)
    {
        // These two say nothing about what is stored.
        if (statement is ShowDatabasesStatementSyntax or ShowRetentionPoliciesStatementSyntax)
        {
            return statement;
        }

        var rewriter = new TenantRewriter(tenant);
        StatementSyntax? filtered = SelectStatements.Outermost(statement) is { } outermost
            ? SelectStatements.All(outermost).Exists(IsMixed) ? null : (StatementSyntax)rewriter.Visit(statement)!
            : rewriter.RewriteShow(statement);
        if (filtered is null)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.TenantFilterImpossible, scope.Statement.GetFirstToken().Span));
            return statement;
        }

        if (!ReferenceEquals(filtered, statement))
        {
            changes.Add(new PlanChange(PlanStep.TenantFilter, $"The condition {rewriter.Text} was added: a policy keeps the data of tenants apart."));
        }

        return filtered;
    }

    private StatementSyntax ApplyTimeRange(TimeRangePolicy policy, StatementScope scope, StatementSyntax statement, List<PlanChange> changes)
    {
        if (policy.IsRequired)
        {
            foreach (SelectStatementSyntax select in SelectStatements.All(SelectStatements.Outermost(scope.Statement)!))
            {
                if (SelectStatements.ReadsMeasurement(select) && CertainRange.Of(select, now, endsNow: false).Min is null)
                {
                    report(Diagnostic.Create(DiagnosticDescriptors.TimeRangeRequired, select.SelectKeyword.Span));
                    return statement;
                }
            }
        }

        var rewriter = new TimeRangeRewriter(policy, now);
        var bounded = (StatementSyntax)rewriter.Visit(statement)!;
        if (!ReferenceEquals(bounded, statement))
        {
            changes.Add(new PlanChange(PlanStep.TimeRange, "Bounds of time were added: a policy limits how much time a query reads."));
        }

        return bounded;
    }

    // The rows of a sub-query need not carry the tag, so one condition cannot serve both kinds of sources.
    private static bool IsMixed(SelectStatementSyntax select) =>
        SelectStatements.ReadsMeasurement(select) && SelectStatements.ReadsSubquery(select);
}
