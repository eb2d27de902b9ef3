using InfluxQL.Analysis;
using InfluxQL.Diagnostics;
using InfluxQL.Formatting;
using InfluxQL.Rewriting.Policies;
using InfluxQL.Semantics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Rewriting;

/// <summary>
/// Makes plans of requests. The steps run in a fixed order: parse, bind the parameters, check against the target,
/// resolve and rewrite the databases, apply the policies (names, tenant, time range, limit, intervals), print. Parsing,
/// binding and the target's check end the planning where they find an error; the later steps report for every
/// statement. Keep an instance: it serves many threads at once.
/// </summary>
public sealed class QueryPlanner
{
    private const long UnixEpochTicks = 621_355_968_000_000_000;

    private readonly QueryPlannerOptions _options;
    private readonly AnalysisOptions _analysis;
    private readonly UpstreamProtocol _protocol;

    /// <summary>Makes a planner.</summary>
    /// <param name="options">How requests are planned; null for the default target without policies.</param>
    public QueryPlanner(QueryPlannerOptions? options = null)
    {
        _options = options ?? new QueryPlannerOptions();
        _protocol = _options.Protocol ?? UpstreamProtocol.Of(_options.Target);
        _analysis = new AnalysisOptions
        {
            Target = _options.Target,
            Now = _options.Now,
            IncludeAdvice = _options.IncludeAdvice,
        };
    }

    /// <summary>Plans a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the planning between two statements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The planning was ended.</exception>
    public QueryPlan Plan(QueryRequest request, CancellationToken cancellationToken = default)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        ResponseShape shape = ResponseShape.Create(request, _protocol);
        SyntaxTree tree = SyntaxTree.ParseText(request.Query, _options.Parsing);
        var diagnostics = new List<Diagnostic>();
        if (HasError(tree.GetDiagnostics()))
        {
            // The other statements are checked, so that one answer tells everything.
            diagnostics.AddRange(QueryAnalysis.Run(tree, _analysis, cancellationToken).Diagnostics);
            return new QueryPlan([], shape, diagnostics.AsReadOnly());
        }

        BindingResult binding = ParameterBinder.Bind(tree, request.Parameters);
        diagnostics.AddRange(binding.Diagnostics);
        bool isBound = !ReferenceEquals(binding.Tree, tree);
        if (isBound)
        {
            diagnostics.AddRange(tree.GetDiagnostics());
        }

        foreach (Diagnostic diagnostic in QueryAnalysis.Run(binding.Tree, _analysis, cancellationToken).Diagnostics)
        {
            diagnostics.Add(isBound ? diagnostic.WithSpan(binding.GetOriginalSpan(diagnostic.Span)) : diagnostic);
        }

        if (HasError(diagnostics))
        {
            return new QueryPlan([], shape, diagnostics.AsReadOnly());
        }

        return PlanStatements(request, shape, tree, binding, diagnostics, cancellationToken);
    }

    private static bool HasError(IReadOnlyList<Diagnostic> diagnostics)
    {
        for (int i = 0; i < diagnostics.Count; i++)
        {
            if (diagnostics[i].Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }

    private QueryPlan PlanStatements(
        QueryRequest request,
        ResponseShape shape,
        SyntaxTree tree,
        BindingResult binding,
        List<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        long now = _options.Now ?? ((DateTime.UtcNow.Ticks - UnixEpochTicks) * 100);
        bool isBound = !ReferenceEquals(binding.Tree, tree);
        void Report(Diagnostic diagnostic) =>
            diagnostics.Add(isBound ? diagnostic.WithSpan(binding.GetOriginalSpan(diagnostic.Span)) : diagnostic);

        var resolver = new DatabaseResolver(_options.Mapping, _options.Target.IsInfluxDB3, request.Database, request.RetentionPolicy);
        var policies = new PolicyRun(_options.Policies, now, Report);
        var statements = new List<PlannedStatement>();
        SeparatedSyntaxList<StatementSyntax> written = tree.GetQuery().Statements;
        SeparatedSyntaxList<StatementSyntax> bound = binding.Tree.GetQuery().Statements;
        for (int i = 0; i < bound.Count; i++)
        {
            if (bound[i] is EmptyStatementSyntax)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            StatementScope scope = StatementScope.Of(bound[i]);
            if (resolver.Resolve(scope, Report) is not { } database)
            {
                continue;
            }

            var changes = new List<PlanChange>();
            if (isBound && written[i].ContainsBindParameters)
            {
                changes.Add(new PlanChange(PlanStep.BindParameters, "Values took the place of bind parameters."));
            }

            StatementSyntax rewritten = RewriteDatabase(bound[i], database, changes);
            rewritten = policies.Apply(scope, database, rewritten, changes);
            statements.Add(new PlannedStatement(
                rewritten,
                !ReferenceEquals(rewritten, bound[i]),
                CanonicalPrinter.Print(rewritten),
                database,
                changes.AsReadOnly(),
                now));
        }

        return new QueryPlan(HasError(diagnostics) ? [] : statements.AsReadOnly(), shape, diagnostics.AsReadOnly());
    }

    private StatementSyntax RewriteDatabase(StatementSyntax statement, StatementDatabase database, List<PlanChange> changes)
    {
        if (database.Database is null)
        {
            return statement;
        }

        if (_options.Target.IsInfluxDB3)
        {
            var stripped = (StatementSyntax)new DatabaseStripper().Visit(statement)!;
            if (!ReferenceEquals(stripped, statement))
            {
                changes.Add(new PlanChange(
                    PlanStep.Database,
                    $"Database and retention policy were taken out: the request runs in the database {database.Name}, which stands for both."));
            }

            return stripped;
        }

        var qualified = (StatementSyntax)new DatabaseQualifier(database.RequestDatabase ?? database.Database, database.RequestRetentionPolicy).Visit(statement)!;
        if (!ReferenceEquals(qualified, statement))
        {
            changes.Add(new PlanChange(
                PlanStep.Database,
                $"Database and retention policy were written in, so that the statement reads from {database.Name} whatever the request's parameters are."));
        }

        return qualified;
    }
}
