using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Analysis;

/// <summary>One check of one tree: goes from statement to statement and gathers what the analyzers find.</summary>
internal sealed class AnalysisRun
{
    private readonly AnalysisPlan _plan;
    private List<Diagnostic>? _found;
    private HashSet<QueryAnalyzer>? _failed;

    public AnalysisRun(SyntaxTree tree, AnalysisOptions options)
    {
        Tree = tree;
        Options = options;
        _plan = options.Plan;
    }

    public SyntaxTree Tree { get; }

    public AnalysisOptions Options { get; }

    public AnalysisResult Run(CancellationToken cancellationToken)
    {
        IReadOnlyList<Diagnostic> syntax = Tree.GetDiagnostics();
        var context = new AnalysisContext(this);
        if (Tree.GetRoot() is QuerySyntax query)
        {
            SeparatedSyntaxList<StatementSyntax> statements = query.Statements;
            for (int i = 0; i < statements.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                TextSpan region = StatementRegion.Get(query, i);
                if (syntax.Count == 0 || !HasError(syntax, region))
                {
                    context.Statement = statements[i];
                    Analyze(context, statements[i], region);
                }
            }
        }
        else if (!HasError(syntax, Tree.GetRoot().FullSpan))
        {
            Analyze(context, Tree.GetRoot(), Tree.GetRoot().FullSpan);
        }

        if (_found is null || _found.Count == 0)
        {
            return syntax.Count == 0 ? AnalysisResult.Nothing : new AnalysisResult(syntax);
        }

        var all = new List<Diagnostic>(syntax.Count + _found.Count);
        all.AddRange(syntax);
        all.AddRange(_found);
        return new AnalysisResult(all.AsReadOnly());
    }

    public void Add(Diagnostic diagnostic)
    {
        DiagnosticSeverity severity = Options.GetSeverity(diagnostic.Descriptor);
        bool isLeftOut = diagnostic.Descriptor.Category == DiagnosticCategories.Advice && !Options.IncludeAdvice;
        if (!isLeftOut && severity != DiagnosticSeverity.Hidden)
        {
            _found ??= [];
            _found.Add(diagnostic.WithSeverity(severity));
        }
    }

    /// <summary>Shows a node to an analyzer.</summary>
    public void Show(AnalysisContext context, QueryAnalyzer analyzer, SyntaxNode node)
    {
        context.Current = analyzer;
        if (_plan.HasCallers && _plan.IsOfCaller(analyzer))
        {
            ShowToCaller(context, analyzer, node);
        }
        else
        {
            analyzer.Analyze(context, node);
        }

        context.Current = null;
    }

    private static bool HasError(IReadOnlyList<Diagnostic> syntax, TextSpan region)
    {
        for (int i = 0; i < syntax.Count; i++)
        {
            // What is wrong with the semicolon itself belongs to the statement before it.
            int start = syntax[i].Span.Start;
            if (syntax[i].Severity == DiagnosticSeverity.Error && start >= region.Start && start <= region.End)
            {
                return true;
            }
        }

        return false;
    }

    private void Analyze(AnalysisContext context, SyntaxNode root, TextSpan region)
    {
        int first = _found?.Count ?? 0;
        AnalysisWalker.Walk(this, _plan, context, root);
        if (_found is null || _found.Count == first)
        {
            return;
        }

        FollowUpFindings.Remove(_found, first);
        if (Options.HonorSuppressionComments)
        {
            SuppressionComments.Apply(Tree, region, _found, first);
        }

        // The walk finds parents before children; people read from left to right.
        FindingOrder.Sort(_found, first);
    }

    // What a caller's analyzer throws is a finding: the query was not checked, so it must not pass, and the others go on.
    private void ShowToCaller(AnalysisContext context, QueryAnalyzer analyzer, SyntaxNode node)
    {
        if (_failed is not null && _failed.Contains(analyzer))
        {
            return;
        }

        try
        {
            analyzer.Analyze(context, node);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            _failed ??= [];
            _failed.Add(analyzer);
            Add(Diagnostic.Create(DiagnosticDescriptors.CheckFailed, node.Span, analyzer.GetType().Name, Sentence(exception.Message)));
        }
    }

    private static string Sentence(string message) =>
        message.Length > 0 && message[message.Length - 1] is '.' or '!' or '?' ? message : message + ".";
}
