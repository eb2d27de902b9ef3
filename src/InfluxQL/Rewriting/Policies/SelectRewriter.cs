using InfluxQL.Syntax;

namespace InfluxQL.Rewriting.Policies;

/// <summary>A rewriter of SELECTs and their sub-queries, innermost first. Expressions hold none and are not visited.</summary>
internal abstract class SelectRewriter : SyntaxRewriter
{
    /// <summary>How many SELECTs were changed.</summary>
    public int Changed { get; private set; }

    public sealed override SyntaxNode? VisitSelectStatement(SelectStatementSyntax node)
    {
        var visited = (SelectStatementSyntax)base.VisitSelectStatement(node)!;
        SelectStatementSyntax rewritten = Rewrite(node, visited);
        Changed += ReferenceEquals(rewritten, visited) ? 0 : 1;
        return rewritten;
    }

    public sealed override SyntaxNode? VisitWhereClause(WhereClauseSyntax node) => node;

    public sealed override SyntaxNode? VisitField(FieldSyntax node) => node;

    public sealed override SyntaxNode? VisitGroupByClause(GroupByClauseSyntax node) => node;

    public sealed override SyntaxToken VisitToken(SyntaxToken token) => token;

    /// <summary>Rewrites a SELECT.</summary>
    /// <param name="original">It, in its place in the statement.</param>
    /// <param name="select">The same with rewritten sub-queries.</param>
    protected abstract SelectStatementSyntax Rewrite(SelectStatementSyntax original, SelectStatementSyntax select);
}
