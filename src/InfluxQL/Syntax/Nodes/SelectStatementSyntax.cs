namespace InfluxQL.Syntax;

public sealed partial class SelectStatementSyntax
{
    /// <summary>Whether the statement is a source of another SELECT.</summary>
    public bool IsSubquery => Parent is SubquerySourceSyntax;
}
