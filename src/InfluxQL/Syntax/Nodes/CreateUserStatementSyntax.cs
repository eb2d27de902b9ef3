namespace InfluxQL.Syntax;

public sealed partial class CreateUserStatementSyntax
{
    /// <summary>Whether the statement says WITH ALL PRIVILEGES: the user becomes an administrator.</summary>
    public bool IsAdministrator => AllKeyword.Kind != SyntaxKind.None;
}
