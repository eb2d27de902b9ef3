using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Checks one SELECT in the order of InfluxDB 1.8's query compiler, so that its first finding is the one that the
/// server would report.
/// </summary>
internal sealed partial class SelectValidator
{
    private readonly SelectStatementSyntax _statement;
    private readonly long _now;
    private readonly SemanticDiagnostics _diagnostics;
    private readonly SelectValidator? _parent;
    private FoldedExpression? _condition;
    private bool _ascending;

    public SelectValidator(SelectStatementSyntax statement, long now, SemanticDiagnostics diagnostics, SelectValidator? parent = null)
    {
        _statement = statement;
        _now = now;
        _diagnostics = diagnostics;
        _parent = parent;
    }

    /// <summary>Checks the statement and its sub-queries.</summary>
    public void Run()
    {
        CheckBeforeFields();
        CheckFromFields();
    }

    private void CheckBeforeFields()
    {
        _ascending = _statement.OrderByClause is not { Items: { Count: > 0 } items } || !items[0].IsDescending;
        CheckCondition();
        CheckDimensions();
    }

    private void CheckFromFields()
    {
        int before = _diagnostics.ReferenceCount;
        CheckFields();
        if (_diagnostics.ReferenceCount == before)
        {
            CheckCombinations();
        }

        CheckSubqueries();
        CheckRegexOperands();
    }

    private void Report(DiagnosticDescriptor descriptor, SyntaxNode node, string? referenceText, params object?[] arguments) =>
        _diagnostics.Add(descriptor, node.Span, referenceText, arguments);
}
