using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// The checks before a SELECT runs: condition, dimensions, fields, combinations of them, and sub-queries (InfluxDB 1.8
/// query compiler). They need no schema, so that errors which depend on a field's type are not among them.
/// </summary>
public static class SelectValidation
{
    /// <summary>
    /// Checks a SELECT with its sub-queries. The findings stand in the order in which InfluxDB 1.x would meet them, and
    /// the one that it reports carries its text; where it crashes instead, none does. A statement that the parser
    /// could not read is not checked.
    /// </summary>
    /// <param name="statement">The SELECT: a statement of its own, or that of EXPLAIN or of a continuous query.</param>
    /// <param name="options">What the checks need to know; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static IReadOnlyList<Diagnostic> Validate(SelectStatementSyntax statement, ValidationOptions? options = null)
    {
        if (statement is null)
        {
            throw new ArgumentNullException(nameof(statement));
        }

        if (statement.ContainsMissing || statement.ContainsSkippedText)
        {
            return [];
        }

        var diagnostics = new SemanticDiagnostics();
        new SelectValidator(statement, (options ?? ValidationOptions.Default).GetNow(), diagnostics).Run();
        return diagnostics.ToList();
    }
}
