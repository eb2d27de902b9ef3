using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Analysis;

/// <summary>
/// A rule that looks at nodes of a query and reports what it finds. One instance serves many threads at once: it keeps
/// nothing between calls.
/// </summary>
public abstract class QueryAnalyzer
{
    /// <summary>The rules that the analyzer may report.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The kinds of the nodes that the analyzer looks at.</summary>
    public abstract IReadOnlyList<SyntaxKind> NodeKinds { get; }

    /// <summary>Whether the analyzer could find anything at all with these options. It is asked once per options.</summary>
    /// <param name="options">The options, the target among them.</param>
    public virtual bool IsNeeded(AnalysisOptions options) => true;

    /// <summary>Looks at a node. Nodes come parents before children, in the order of the text.</summary>
    /// <param name="context">What the node is a part of, and where findings go.</param>
    /// <param name="node">A node of one of <see cref="NodeKinds"/>.</param>
    public abstract void Analyze(AnalysisContext context, SyntaxNode node);

    /// <summary>Whether a look at the green side already tells that there may be something to find.</summary>
    internal virtual bool MayFind(GreenNode green) => true;
}
