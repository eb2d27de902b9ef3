using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <summary>A query with values in the place of its bind parameters.</summary>
public sealed class BindingResult
{
    private readonly BoundText? _text;

    internal BindingResult(SyntaxTree tree, IReadOnlyList<Diagnostic> diagnostics, BoundText? text)
    {
        _text = text;
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

    /// <summary>
    /// The part of the text that was bound for a part of the text of <see cref="Tree"/>: where a value stands, its bind
    /// parameter. With it, what is found in the bound query is shown in the one that somebody wrote.
    /// </summary>
    /// <param name="span">A span in the text of <see cref="Tree"/>, in UTF-16 code units.</param>
    public TextSpan GetOriginalSpan(TextSpan span) => _text?.ToOriginal(span) ?? span;

    /// <summary>Whether something is wrong that keeps the query from running.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
