using InfluxQL.Diagnostics;

namespace InfluxQL.Rewriting;

/// <summary>What a gateway does with a request.</summary>
public sealed class QueryPlan
{
    internal QueryPlan(IReadOnlyList<PlannedStatement> statements, ResponseShape shape, IReadOnlyList<Diagnostic> diagnostics)
    {
        Statements = statements;
        Shape = shape;
        Diagnostics = diagnostics;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        }
    }

    /// <summary>The statements in their order; none if there is an error: then nothing of the request is sent.</summary>
    public IReadOnlyList<PlannedStatement> Statements { get; }

    /// <summary>What the response looks like.</summary>
    public ResponseShape Shape { get; }

    /// <summary>
    /// What is wrong or doubtful, in the order of the steps. The spans are of the request's text, in UTF-16 code units.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the request cannot run.</summary>
    public bool HasErrors { get; }

    /// <summary>
    /// Whether two plans make a server do the same and give the same response: the same texts in the same databases, and
    /// the same shape. How the request named a database does not matter.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool IsEquivalentTo(QueryPlan other)
    {
        if ((other ?? throw new ArgumentNullException(nameof(other))).Statements.Count != Statements.Count || HasErrors != other.HasErrors)
        {
            return false;
        }

        for (int i = 0; i < Statements.Count; i++)
        {
            if (Statements[i].Text != other.Statements[i].Text || Statements[i].ResolvedDatabase != other.Statements[i].ResolvedDatabase)
            {
                return false;
            }
        }

        return Shape.Equals(other.Shape);
    }
}
