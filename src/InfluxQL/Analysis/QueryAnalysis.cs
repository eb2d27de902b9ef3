using InfluxQL.Syntax;

namespace InfluxQL.Analysis;

/// <summary>Checks a query against what the language means and what a target runs.</summary>
public static class QueryAnalysis
{
    /// <summary>
    /// Checks a tree. The parser's own findings are part of the result; a statement with a syntax error is not checked
    /// further, the others are.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="options">How to check; null for the default.</param>
    /// <param name="cancellationToken">Ends the check between two statements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static AnalysisResult Run(SyntaxTree tree, AnalysisOptions? options = null, CancellationToken cancellationToken = default) =>
        new AnalysisRun(tree ?? throw new ArgumentNullException(nameof(tree)), options ?? AnalysisOptions.Default).Run(cancellationToken);
}
