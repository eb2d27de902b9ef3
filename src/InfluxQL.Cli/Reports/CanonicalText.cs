using InfluxQL.Syntax;

namespace InfluxQL.Cli.Reports;

/// <summary>The canonical text of a tree.</summary>
internal static class CanonicalText
{
    /// <summary>The canonical text of a statement or a query.</summary>
    public static string Of(SyntaxNode node) => node.ToString();

    /// <summary>What a kind of statement is called.</summary>
    public static string KindOf(StatementSyntax statement) => statement.Kind.ToString().Replace("Statement", string.Empty, StringComparison.Ordinal);
}
