using InfluxQL.Analysis;
using InfluxQL.Diagnostics;
using InfluxQL.Json.Configuration;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;
using InfluxQL.Services;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Playground.Queries;

/// <summary>
/// A state of the page and everything that can be asked about it. Parts are made when they are first asked for, so that
/// several questions about one state share them. Threads may share an instance.
/// </summary>
internal sealed class PlaygroundQuery
{
    private readonly InfluxQLConfiguration _configuration;
    private readonly Lazy<TargetProfile> _target;
    private readonly Lazy<RequestParameters> _parameters;
    private readonly Lazy<QueryServices> _services;
    private readonly Lazy<IReadOnlyList<PlacedDiagnostic>> _diagnostics;

    /// <param name="state">The state.</param>
    /// <param name="schema">The names that are known.</param>
    /// <param name="configuration">The mapping of databases, the policies, and the changes to targets' profiles.</param>
    public PlaygroundQuery(RequestState state, SchemaSnapshot schema, InfluxQLConfiguration configuration)
    {
        State = state;
        Schema = schema;
        _configuration = configuration;
        _target = new Lazy<TargetProfile>(() => _configuration.GetProfile(State.Target));
        _parameters = new Lazy<RequestParameters>(() => RequestParameters.Read(State));
        _services = new Lazy<QueryServices>(MakeServices);
        _diagnostics = new Lazy<IReadOnlyList<PlacedDiagnostic>>(FindDiagnostics);
    }

    /// <summary>The state.</summary>
    public RequestState State { get; }

    /// <summary>The names that are known.</summary>
    public SchemaSnapshot Schema { get; }

    /// <summary>The parameters beside the text.</summary>
    public RequestParameters Parameters => _parameters.Value;

    /// <summary>The services for the text.</summary>
    public QueryServices Services => _services.Value;

    /// <summary>What is wrong with the parameters and the text, the parameters first. A blank text is fine here.</summary>
    public IReadOnlyList<PlacedDiagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>Plans the request; null where its parameters are wrong or the text is blank.</summary>
    public QueryPlan? Plan(CancellationToken cancellationToken)
    {
        if (Parameters.Request is not { } request)
        {
            return null;
        }

        var planner = new QueryPlanner(new QueryPlannerOptions
        {
            Target = _target.Value,
            Mapping = _configuration.Mapping,
            Policies = _configuration.Policies,
            Now = Parameters.Now,
        });
        return planner.Plan(request, cancellationToken);
    }

    private QueryServices MakeServices() => new(State.Text, new QueryServiceOptions
    {
        Target = _target.Value,
        Mapping = _configuration.Mapping,
        Database = State.Database.Length > 0 ? State.Database : null,
        RetentionPolicy = State.RetentionPolicy.Length > 0 ? State.RetentionPolicy : null,
        Schema = Schema,
        Parameters = [.. Parameters.Values.Keys],
        Now = Parameters.Now,
        AnalysisOptions = MakeAnalysisOptions(),
    });

    // Who types a comment that suppresses advice is who reads the advice.
    private AnalysisOptions MakeAnalysisOptions() => new() { Target = _target.Value, Now = Parameters.Now, HonorSuppressionComments = true };

    private List<PlacedDiagnostic> FindDiagnostics()
    {
        var found = new List<PlacedDiagnostic>();
        foreach (PlacedDiagnostic diagnostic in Parameters.Diagnostics)
        {
            if (diagnostic.Diagnostic.Descriptor != DiagnosticDescriptors.QueryParameterMissing)
            {
                found.Add(diagnostic);
            }
        }

        found.AddRange(FindInText().OrderBy(diagnostic => diagnostic.Span.Start).Select(diagnostic => new PlacedDiagnostic(diagnostic, null)));
        return found;
    }

    private IEnumerable<Diagnostic> FindInText()
    {
        SyntaxTree tree = Services.Tree;
        BindingResult binding = ParameterBinder.Bind(tree, Parameters.Values);
        bool hasSyntaxError = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        // The bound tree does not know which statements are broken, so a text with syntax errors is checked as written.
        if (hasSyntaxError || ReferenceEquals(binding.Tree, tree))
        {
            return Services.GetDiagnostics().Concat(binding.Diagnostics);
        }

        return binding.Diagnostics
            .Concat(tree.GetDiagnostics())
            .Concat(QueryAnalysis.Run(binding.Tree, MakeAnalysisOptions()).Diagnostics.Select(diagnostic => diagnostic.WithSpan(binding.GetOriginalSpan(diagnostic.Span))));
    }
}
