using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>Gives the SELECT that answers a limit, or lowers its own.</summary>
internal static class LimitRewriter
{
    /// <summary>The statement with its limit; the same statement where its limit is allowed.</summary>
    public static StatementSyntax Rewrite(StatementSyntax statement, LimitPolicy policy, out long limit)
    {
        limit = 0;
        if (SelectStatements.Outermost(statement) is not { } select)
        {
            return statement;
        }

        ulong current = 0;
        if (select.LimitClause?.Value is LiteralExpressionSyntax literal && !literal.TryGetUnsigned(out current))
        {
            current = ulong.MaxValue;
        }

        long? wanted = current == 0 ? policy.Standard ?? policy.Maximum : policy.Maximum is { } maximum && current > (ulong)maximum ? maximum : null;
        if (wanted is not { } rows)
        {
            return statement;
        }

        limit = rows;
        LiteralExpressionSyntax value = SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(rows));
        SelectStatementSyntax limited = select.WithLimitClause(select.LimitClause?.WithValue(value) ?? SyntaxFactory.LimitClause(value));
        return statement is ExplainStatementSyntax explain ? explain.WithStatement(limited) : limited;
    }
}
