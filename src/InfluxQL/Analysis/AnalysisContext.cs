using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;
using InfluxQL.Text;

namespace InfluxQL.Analysis;

/// <summary>What an analyzer knows about the node that it looks at, and where it reports what it finds.</summary>
public sealed class AnalysisContext
{
    private readonly AnalysisRun _run;
    private long? _now;
    private SelectStatementSyntax? _factsOf;
    private SelectFacts? _facts;
    private SyntaxNode? _columnNamesOf;
    private HashSet<string>? _columnNames;

    internal AnalysisContext(AnalysisRun run)
    {
        _run = run;
    }

    /// <summary>The tree that is checked.</summary>
    public SyntaxTree Tree => _run.Tree;

    /// <summary>How it is checked.</summary>
    public AnalysisOptions Options => _run.Options;

    /// <summary>The product that is to run the query.</summary>
    public TargetProfile Target => _run.Options.Target;

    /// <summary>The time that now() stands for, in nanoseconds since 1970-01-01 UTC; the same for the whole check.</summary>
    public long Now => Options.Now ?? (_now ??= (DateTimeOffset.UtcNow.Ticks - UnixEpochTicks) * 100);

    /// <summary>The statement of the request that the node is in; null where the tree is a standalone expression.</summary>
    public StatementSyntax? Statement { get; internal set; }

    /// <summary>
    /// The kind of the nearest clause around the node, such as <see cref="SyntaxKind.WhereClause"/>;
    /// <see cref="SyntaxKind.None"/> where there is none between the node and its statement, and among the fields.
    /// </summary>
    public SyntaxKind EnclosingClause { get; internal set; }

    /// <summary>The nearest SELECT around the node, which is not the node itself; null without one.</summary>
    public SelectStatementSyntax? EnclosingSelect { get; internal set; }

    internal QueryAnalyzer? Current { get; set; }

    private static long UnixEpochTicks => 621355968000000000;

    /// <summary>Reports a finding.</summary>
    /// <param name="descriptor">The rule; one of those that the analyzer declares.</param>
    /// <param name="span">The offending text and nothing else, in UTF-16 code units.</param>
    /// <param name="arguments">What stands for <c>{0}</c> and so on in the message.</param>
    /// <exception cref="ArgumentException">The analyzer does not declare the rule.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> is null.</exception>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        Report(Diagnostic.Create(descriptor, span, arguments));

    /// <summary>Reports a finding. Its severity is replaced by that of the options.</summary>
    /// <exception cref="ArgumentException">The analyzer does not declare the rule.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostic"/> is null.</exception>
    public void Report(Diagnostic diagnostic)
    {
        DiagnosticDescriptor rule = (diagnostic ?? throw new ArgumentNullException(nameof(diagnostic))).Descriptor;
        if (Current is not null && !Declares(Current, rule))
        {
            throw new ArgumentException($"{Current.GetType().Name} does not declare {rule.Id}.", nameof(diagnostic));
        }

        _run.Add(diagnostic);
    }

    /// <summary>What the advice needs to know about a SELECT, found out once for all of it.</summary>
    internal SelectFacts GetFacts(SelectStatementSyntax select)
    {
        if (!ReferenceEquals(_factsOf, select))
        {
            _facts = new SelectFacts(select);
            _factsOf = select;
        }

        return _facts!;
    }

    /// <summary>The names that the statement surely uses as columns, found out once for all of it.</summary>
    internal HashSet<string> GetColumnNames()
    {
        SyntaxNode root = Statement ?? Tree.GetRoot();
        if (_columnNames is null || !ReferenceEquals(_columnNamesOf, root))
        {
            _columnNames = StatementColumns.Find(root);
            _columnNamesOf = root;
        }

        return _columnNames;
    }

    private static bool Declares(QueryAnalyzer analyzer, DiagnosticDescriptor rule)
    {
        foreach (DiagnosticDescriptor declared in analyzer.Descriptors)
        {
            if (declared.Equals(rule))
            {
                return true;
            }
        }

        return false;
    }
}
