using InfluxQL.Formatting;
using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>Joins the tenant's filter with AND to the condition of every SELECT that reads a measurement.</summary>
internal sealed class TenantRewriter : SelectRewriter
{
    private readonly ExpressionSyntax _filter;
    private readonly string _text;

    public TenantRewriter(TenantFilter tenant)
    {
        var tag = SyntaxFactory.VariableReference(
            SyntaxFactory.SeparatedList<NameSyntax>([SyntaxFactory.IdentifierName(tenant.Tag)], SyntaxKind.DotToken),
            SyntaxFactory.CastClause(SyntaxFactory.IdentifierName(SyntaxFactory.Token(SyntaxKind.TagKeyword))));
        _filter = SyntaxFactory.BinaryExpression(
            SyntaxKind.EqualsExpression,
            tag,
            SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(tenant.Value)));
        _text = CanonicalPrinter.Print(_filter);
    }

    /// <summary>The filter as it is written.</summary>
    public string Text => _text;

    /// <summary>A SHOW statement with the filter; null for a statement that has no place for it.</summary>
    public StatementSyntax? RewriteShow(StatementSyntax statement) => statement switch
    {
        ShowSeriesStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        ShowSeriesCardinalityStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        ShowMeasurementsStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        ShowMeasurementCardinalityStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        ShowTagKeysStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        ShowTagKeyCardinalityStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        ShowTagValuesStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        ShowTagValuesCardinalityStatementSyntax show => Has(show.WhereClause) ? show : show.WithWhereClause(Add(show.WhereClause)),
        _ => null,
    };

    protected override SelectStatementSyntax Rewrite(SelectStatementSyntax original, SelectStatementSyntax select) =>
        !SelectStatements.ReadsMeasurement(original) || Has(original.WhereClause) ? select : select.WithWhereClause(Add(select.WhereClause));

    private WhereClauseSyntax Add(WhereClauseSyntax? where) => Conjunction.Add(where, _filter);

    private bool Has(WhereClauseSyntax? where)
    {
        foreach (ExpressionSyntax part in Conjunction.PartsOf(where?.Condition))
        {
            if (part.Kind == SyntaxKind.EqualsExpression && CanonicalPrinter.Print(part) == _text)
            {
                return true;
            }
        }

        return false;
    }
}
