namespace InfluxQL.Syntax;

public sealed partial class QuerySyntax
{
    /// <summary>The statements without the empty ones, which stand between two semicolons with nothing between them.</summary>
    public IEnumerable<StatementSyntax> NonEmptyStatements =>
        Statements.Where(statement => statement.Kind != SyntaxKind.EmptyStatement);
}
