using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>Facts about the operators of binary expressions, by the expression's kind.</summary>
internal static class BinaryOperators
{
    /// <summary>The operator's text: <c>AND</c>, <c>!=</c>, <c>+</c>.</summary>
    public static string GetText(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LogicalOrExpression => "OR",
        SyntaxKind.LogicalAndExpression => "AND",
        SyntaxKind.EqualsExpression => "=",
        SyntaxKind.NotEqualsExpression => "!=",
        SyntaxKind.MatchesRegexExpression => "=~",
        SyntaxKind.NotMatchesRegexExpression => "!~",
        SyntaxKind.LessThanExpression => "<",
        SyntaxKind.LessThanOrEqualExpression => "<=",
        SyntaxKind.GreaterThanExpression => ">",
        SyntaxKind.GreaterThanOrEqualExpression => ">=",
        SyntaxKind.AddExpression => "+",
        SyntaxKind.SubtractExpression => "-",
        SyntaxKind.BitwiseOrExpression => "|",
        SyntaxKind.BitwiseXorExpression => "^",
        SyntaxKind.MultiplyExpression => "*",
        SyntaxKind.DivideExpression => "/",
        SyntaxKind.ModuloExpression => "%",
        SyntaxKind.BitwiseAndExpression => "&",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no binary expression."),
    };

    /// <summary>How tight an expression binds, from 1 for OR to 5 for multiplication.</summary>
    public static int GetPrecedence(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LogicalOrExpression => 1,
        SyntaxKind.LogicalAndExpression => 2,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.BitwiseXorExpression => 4,
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression or SyntaxKind.BitwiseAndExpression => 5,
        _ => 3,
    };

    /// <summary>AND or OR.</summary>
    public static bool IsLogical(SyntaxKind kind) =>
        kind is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;

    /// <summary>=~ or !~.</summary>
    public static bool IsRegexMatch(SyntaxKind kind) =>
        kind is SyntaxKind.MatchesRegexExpression or SyntaxKind.NotMatchesRegexExpression;

    /// <summary>The comparison with its sides exchanged; every other kind is its own.</summary>
    public static SyntaxKind Mirror(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.LessThanOrEqualExpression,
        _ => kind,
    };
}
