using InfluxQL.Diagnostics;
using InfluxQL.Parsing.Checks;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <summary>
/// Puts values in the place of bind parameters. The values become tokens of the tree: no value is ever read as text
/// of the language.
/// </summary>
public static class ParameterBinder
{
    /// <summary>
    /// Binds a query. Which value may stand where is InfluxDB 1.x's rule: an identifier for a name, a call's name, a
    /// type or the word fill or tz, a regular expression for a source, field, dimension, argument or the operand of
    /// <c>=~</c>, an integer after LIMIT, and so on. What depends on the values, such as the syntax of a regular
    /// expression, is checked again.
    /// </summary>
    /// <param name="tree">The query.</param>
    /// <param name="parameters">The values by name, without the dollar sign.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BindingResult Bind(SyntaxTree tree, IReadOnlyDictionary<string, BoundValue> parameters)
    {
        if (tree is null)
        {
            throw new ArgumentNullException(nameof(tree));
        }

        if (parameters is null)
        {
            throw new ArgumentNullException(nameof(parameters));
        }

        SyntaxNode root = tree.GetRoot();
        if (!root.ContainsBindParameters && parameters.Count == 0)
        {
            return new BindingResult(tree, [], null);
        }

        var rewriter = new BindingRewriter(parameters);
        SyntaxNode bound = rewriter.Visit(root)!;
        var diagnostics = new List<Diagnostic>(rewriter.Diagnostics);
        SyntaxTree result = ReferenceEquals(bound, root) ? tree : SyntaxTree.Create(bound, tree.Options);
        if (!ReferenceEquals(result, tree))
        {
            CheckAgain(tree, result, rewriter.Text, diagnostics);
        }

        diagnostics.Sort((left, right) => left.Span.CompareTo(right.Span));
        foreach (string name in parameters.Keys)
        {
            if (!rewriter.UsedNames.Contains(name))
            {
                diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnusedParameter, new TextSpan(0, 0), name));
            }
        }

        return new BindingResult(result, diagnostics, rewriter.Text);
    }

    /// <summary>Binds a node that was parsed or made by the factory. The result's tree has the node as its root.</summary>
    /// <param name="node">The query, statement or expression.</param>
    /// <param name="parameters">The values by name, without the dollar sign.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BindingResult Bind(SyntaxNode node, IReadOnlyDictionary<string, BoundValue> parameters) =>
        Bind(SyntaxTree.Create(node), parameters);

    // Mistakes that were there before the values are the parser's to report.
    private static void CheckAgain(SyntaxTree before, SyntaxTree after, BoundText text, List<Diagnostic> diagnostics)
    {
        IReadOnlyList<Diagnostic> known = before.GetDiagnostics();
        foreach (ParseFinding finding in ParseChecks.RunChanged(after.GetRoot(), before.GetRoot()))
        {
            Diagnostic diagnostic = text.ToOriginal(finding, before.Text.ToString());
            if (!known.Any(other => other.Id == diagnostic.Id && other.Span == diagnostic.Span))
            {
                diagnostics.Add(diagnostic);
            }
        }
    }
}
