namespace InfluxQL.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>Parses a request. What is wrong with the text stands in the diagnostics of the node's tree.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static QuerySyntax ParseQuery(string text, ParseOptions? options = null) =>
        (QuerySyntax)SyntaxTree.ParseText(text, options).GetRoot();

    /// <summary>Parses one statement. What is wrong with it stands in the diagnostics of the node's tree.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text does not hold exactly one statement.</exception>
    public static StatementSyntax ParseStatement(string text, ParseOptions? options = null)
    {
        var statements = ParseQuery(text, options).NonEmptyStatements.Take(2).ToList();
        return statements.Count == 1
            ? statements[0]
            : throw new ArgumentException("The text does not hold exactly one statement.", nameof(text));
    }

    /// <summary>Parses an expression. What is wrong with it stands in the diagnostics of the node's tree.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ExpressionSyntax ParseExpression(string text, ParseOptions? options = null) =>
        ((StandaloneExpressionSyntax)SyntaxTree.ParseExpression(text, options).GetRoot()).Expression;
}
