using InfluxQL.Syntax;

namespace InfluxQL.Conformance.Server;

/// <summary>Writes a fixed time where now() stands, so that two runs of a query read the same range.</summary>
internal sealed class FixedNowRewriter : SyntaxRewriter
{
    /// <summary>2000-01-01T00:00:00Z in nanoseconds.</summary>
    public const long Now = 946_684_800_000_000_000;

    private const string NowText = "2000-01-01T00:00:00Z";

    /// <inheritdoc/>
    public override SyntaxNode? VisitCallExpression(CallExpressionSyntax node) =>
        node.FunctionName == "now" && node.Arguments.Count == 0
            ? SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(NowText))
            : base.VisitCallExpression(node);
}
