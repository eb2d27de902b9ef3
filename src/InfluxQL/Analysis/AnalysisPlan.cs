using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis;

/// <summary>Which analyzers look at which kinds of nodes, prepared once per options.</summary>
internal sealed class AnalysisPlan
{
    private readonly QueryAnalyzer[]?[] _byKind = new QueryAnalyzer[]?[SyntaxFacts.KindCount];
    private readonly HashSet<QueryAnalyzer> _callers = [];

    public AnalysisPlan(AnalysisOptions options)
    {
        Options = options;
        foreach (QueryAnalyzer analyzer in BuiltInAnalyzers.All)
        {
            if (HasAnythingToReport(analyzer, options) && analyzer.IsNeeded(options))
            {
                Add(analyzer);
            }
        }

        foreach (QueryAnalyzer analyzer in options.Analyzers)
        {
            if (HasAnythingToReport(analyzer, options) && analyzer.IsNeeded(options))
            {
                _callers.Add(analyzer);
                Add(analyzer);
            }
        }
    }

    public AnalysisOptions Options { get; }

    public QueryAnalyzer[]? ForKind(SyntaxKind kind) => _byKind[(int)kind];

    /// <summary>Whether the caller gave analyzers of its own.</summary>
    public bool HasCallers => _callers.Count > 0;

    /// <summary>Whether the analyzer was given by the caller.</summary>
    public bool IsOfCaller(QueryAnalyzer analyzer) => _callers.Contains(analyzer);

    private static bool HasAnythingToReport(QueryAnalyzer analyzer, AnalysisOptions options)
    {
        foreach (DiagnosticDescriptor rule in analyzer.Descriptors)
        {
            bool isLeftOut = rule.Category == DiagnosticCategories.Advice && !options.IncludeAdvice;
            if (!isLeftOut && options.GetSeverity(rule) != DiagnosticSeverity.Hidden)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(QueryAnalyzer analyzer)
    {
        foreach (SyntaxKind kind in analyzer.NodeKinds)
        {
            _byKind[(int)kind] = [.. _byKind[(int)kind] ?? [], analyzer];
        }
    }
}
