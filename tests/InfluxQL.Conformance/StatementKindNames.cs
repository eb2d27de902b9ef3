using InfluxQL.Syntax;

namespace InfluxQL.Conformance;

/// <summary>Names the library's statements as the corpora do.</summary>
public static class StatementKindNames
{
    private const string Suffix = "Statement";

    /// <summary>
    /// Gives a statement's name: that of its kind without "Statement", but for the reference's own words and for rights
    /// without a database, which have types of their own there.
    /// </summary>
    public static string Of(StatementSyntax statement) => statement switch
    {
        DeleteStatementSyntax => "DeleteSeries",
        SetPasswordStatementSyntax => "SetPasswordUser",
        GrantStatementSyntax { OnClause: null } => "GrantAdmin",
        RevokeStatementSyntax { OnClause: null } => "RevokeAdmin",
        _ => statement.Kind.ToString()[..^Suffix.Length],
    };
}
