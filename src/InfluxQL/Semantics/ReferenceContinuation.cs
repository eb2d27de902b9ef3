using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>What the reference expects after an operand, when it cannot go on.</summary>
internal static class ReferenceContinuation
{
    public static string After(SyntaxNode operand)
    {
        for (SyntaxNode? node = operand.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ParenthesizedExpressionSyntax:
                case ArgumentListSyntax:
                case SubquerySourceSyntax:
                    return ")";
                case FieldSyntax:
                    return "FROM";
                case CreateContinuousQueryStatementSyntax:
                    return "END";
                case StatementSyntax and not SelectStatementSyntax:
                    return ";";
            }
        }

        return ";";
    }
}
