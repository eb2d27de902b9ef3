using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis.Target;

/// <summary>
/// Refuses statements that the target does not run. It looks at every kind of statement, so that a kind that no
/// profile lists is refused as well.
/// </summary>
internal sealed class UnsupportedStatementAnalyzer : QueryAnalyzer
{
    private static readonly DiagnosticDescriptor?[] s_rules = MakeRules();

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = MakeDescriptors();

    public override IReadOnlyList<SyntaxKind> NodeKinds { get; } = MakeKinds();

    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var statement = (StatementSyntax)node;
        StatementForm? form = StatementForms.Find(statement);
        if (form is null)
        {
            context.Report(
                DiagnosticDescriptors.StatementNotSupported,
                StatementWords.GetSpan(statement),
                context.Target.DisplayName,
                "this statement",
                "No profile knows statements of this kind. Remove it.");
            return;
        }

        if (context.Target.Supports(form.Value) || IsPartOfRefusedStatement(context, statement, form.Value))
        {
            return;
        }

        context.Report(
            s_rules[(int)form.Value] ?? DiagnosticDescriptors.StatementNotSupported,
            statement is SelectStatementSyntax { IntoClause: { } into } ? into.Span : StatementWords.GetSpan(statement),
            context.Target.DisplayName,
            StatementForms.GetText(form.Value),
            context.Target.GetRefusalReason(form.Value));
    }

    // The SELECT of a continuous query must have INTO, and where SELECT is refused its sub-queries are too.
    private static bool IsPartOfRefusedStatement(AnalysisContext context, StatementSyntax statement, StatementForm form) =>
        form switch
        {
            StatementForm.SelectInto => statement.Parent is CreateContinuousQueryStatementSyntax
                && !context.Target.Supports(StatementForm.CreateContinuousQuery),
            StatementForm.Select => statement.Parent is SubquerySourceSyntax,
            _ => false,
        };

    private static IReadOnlyList<SyntaxKind> MakeKinds()
    {
        var kinds = new List<SyntaxKind>();
        for (int kind = 0; kind < SyntaxFacts.KindCount; kind++)
        {
            if (SyntaxFacts.IsStatement((SyntaxKind)kind))
            {
                kinds.Add((SyntaxKind)kind);
            }
        }

        return kinds.AsReadOnly();
    }

    private static IReadOnlyList<DiagnosticDescriptor> MakeDescriptors()
    {
        List<DiagnosticDescriptor> rules = [DiagnosticDescriptors.StatementNotSupported];
        foreach (DiagnosticDescriptor? rule in s_rules)
        {
            if (rule is not null && !rules.Contains(rule))
            {
                rules.Add(rule);
            }
        }

        return rules.AsReadOnly();
    }

    // One rule per statement, so that each has a page of its own; the ways of counting and of asking for the server's
    // state share one.
    private static DiagnosticDescriptor?[] MakeRules()
    {
        var rules = new DiagnosticDescriptor?[StatementForms.All.Count];
        rules[(int)StatementForm.SelectInto] = DiagnosticDescriptors.SelectIntoNotSupported;
        rules[(int)StatementForm.CreateDatabase] = DiagnosticDescriptors.CreateDatabaseNotSupported;
        rules[(int)StatementForm.CreateRetentionPolicy] = DiagnosticDescriptors.CreateRetentionPolicyNotSupported;
        rules[(int)StatementForm.CreateContinuousQuery] = DiagnosticDescriptors.CreateContinuousQueryNotSupported;
        rules[(int)StatementForm.CreateSubscription] = DiagnosticDescriptors.CreateSubscriptionNotSupported;
        rules[(int)StatementForm.CreateUser] = DiagnosticDescriptors.CreateUserNotSupported;
        rules[(int)StatementForm.AlterRetentionPolicy] = DiagnosticDescriptors.AlterRetentionPolicyNotSupported;
        rules[(int)StatementForm.Delete] = DiagnosticDescriptors.DeleteNotSupported;
        rules[(int)StatementForm.DropDatabase] = DiagnosticDescriptors.DropDatabaseNotSupported;
        rules[(int)StatementForm.DropRetentionPolicy] = DiagnosticDescriptors.DropRetentionPolicyNotSupported;
        rules[(int)StatementForm.DropMeasurement] = DiagnosticDescriptors.DropMeasurementNotSupported;
        rules[(int)StatementForm.DropSeries] = DiagnosticDescriptors.DropSeriesNotSupported;
        rules[(int)StatementForm.DropShard] = DiagnosticDescriptors.DropShardNotSupported;
        rules[(int)StatementForm.DropContinuousQuery] = DiagnosticDescriptors.DropContinuousQueryNotSupported;
        rules[(int)StatementForm.DropSubscription] = DiagnosticDescriptors.DropSubscriptionNotSupported;
        rules[(int)StatementForm.DropUser] = DiagnosticDescriptors.DropUserNotSupported;
        rules[(int)StatementForm.Grant] = DiagnosticDescriptors.GrantNotSupported;
        rules[(int)StatementForm.Revoke] = DiagnosticDescriptors.RevokeNotSupported;
        rules[(int)StatementForm.SetPassword] = DiagnosticDescriptors.SetPasswordNotSupported;
        rules[(int)StatementForm.KillQuery] = DiagnosticDescriptors.KillQueryNotSupported;
        rules[(int)StatementForm.Explain] = DiagnosticDescriptors.ExplainNotSupported;
        rules[(int)StatementForm.ExplainAnalyze] = DiagnosticDescriptors.ExplainNotSupported;
        rules[(int)StatementForm.ExplainVerbose] = DiagnosticDescriptors.ExplainNotSupported;
        rules[(int)StatementForm.ShowDatabases] = DiagnosticDescriptors.ShowDatabasesNotSupported;
        rules[(int)StatementForm.ShowSeries] = DiagnosticDescriptors.ShowSeriesNotSupported;
        rules[(int)StatementForm.ShowSeriesCardinality] = DiagnosticDescriptors.ShowCardinalityNotSupported;
        rules[(int)StatementForm.ShowSeriesExactCardinality] = DiagnosticDescriptors.ShowCardinalityNotSupported;
        rules[(int)StatementForm.ShowMeasurementCardinality] = DiagnosticDescriptors.ShowCardinalityNotSupported;
        rules[(int)StatementForm.ShowTagKeyCardinality] = DiagnosticDescriptors.ShowCardinalityNotSupported;
        rules[(int)StatementForm.ShowTagValuesCardinality] = DiagnosticDescriptors.ShowCardinalityNotSupported;
        rules[(int)StatementForm.ShowFieldKeyCardinality] = DiagnosticDescriptors.ShowCardinalityNotSupported;
        rules[(int)StatementForm.ShowRetentionPolicies] = DiagnosticDescriptors.ShowRetentionPoliciesNotSupported;
        rules[(int)StatementForm.ShowUsers] = DiagnosticDescriptors.ShowAccountsNotSupported;
        rules[(int)StatementForm.ShowGrants] = DiagnosticDescriptors.ShowAccountsNotSupported;
        rules[(int)StatementForm.ShowContinuousQueries] = DiagnosticDescriptors.ShowServerStateNotSupported;
        rules[(int)StatementForm.ShowSubscriptions] = DiagnosticDescriptors.ShowServerStateNotSupported;
        rules[(int)StatementForm.ShowQueries] = DiagnosticDescriptors.ShowServerStateNotSupported;
        rules[(int)StatementForm.ShowShards] = DiagnosticDescriptors.ShowServerStateNotSupported;
        rules[(int)StatementForm.ShowShardGroups] = DiagnosticDescriptors.ShowServerStateNotSupported;
        rules[(int)StatementForm.ShowStats] = DiagnosticDescriptors.ShowServerStateNotSupported;
        rules[(int)StatementForm.ShowDiagnostics] = DiagnosticDescriptors.ShowServerStateNotSupported;
        return rules;
    }
}
