using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>A query with values in the place of its bind parameters.</summary>
public sealed class BindingResult
{
    internal BindingResult(SyntaxTree tree, IReadOnlyList<Diagnostic> diagnostics)
    {
        Tree = tree;
        Diagnostics = diagnostics;
    }

    /// <summary>
    /// The tree with the values. A bind parameter whose value is missing or does not fit is still in it. A query
    /// without bind parameters gives the tree that was bound. The tree has no diagnostics of its own.
    /// </summary>
    public SyntaxTree Tree { get; }

    /// <summary>
    /// What is wrong with the values, in the order of the text, unused ones last. The spans are of the text that was
    /// bound, not of <see cref="Tree"/>. What was wrong with the query before is not among them.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether something is wrong that keeps the query from running.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
