namespace InfluxQL.Syntax;

/// <summary>
/// Names kinds of statements as tools around InfluxDB do: by the types of the Go parser, without "Statement".
/// </summary>
public static class StatementKindName
{
    private const string Suffix = "Statement";

    private static readonly string[] s_names = MakeNames();

    /// <summary>
    /// The name of a statement's kind, such as <c>Select</c> or <c>ShowTagValues</c>. DELETE is <c>DeleteSeries</c>, SET
    /// PASSWORD is <c>SetPasswordUser</c>, and GRANT and REVOKE without a database are <c>GrantAdmin</c> and
    /// <c>RevokeAdmin</c>. What a syntax error left is <c>Incomplete</c>, and nothing between two semicolons is <c>Empty</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static string Of(StatementSyntax statement) => statement switch
    {
        null => throw new ArgumentNullException(nameof(statement)),
        GrantStatementSyntax { OnClause: null } => "GrantAdmin",
        RevokeStatementSyntax { OnClause: null } => "RevokeAdmin",
        _ => s_names[(int)statement.Kind],
    };

    private static string[] MakeNames()
    {
        var names = new string[SyntaxFacts.KindCount];
        for (int kind = 0; kind < names.Length; kind++)
        {
            if (SyntaxFacts.IsStatement((SyntaxKind)kind))
            {
                string name = ((SyntaxKind)kind).ToString();
                names[kind] = name.Substring(0, name.Length - Suffix.Length);
            }
        }

        names[(int)SyntaxKind.DeleteStatement] = "DeleteSeries";
        names[(int)SyntaxKind.SetPasswordStatement] = "SetPasswordUser";
        return names;
    }
}
