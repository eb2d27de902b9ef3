using System.Text;
using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// Prints folded expressions as the reference does in its messages. That print shows values which no syntax has, and
/// adds no parentheses, so that it is not the canonical text of a query.
/// </summary>
internal static class FoldedExpressionText
{
    public static string Write(FoldedExpression expression)
    {
        var text = new StringBuilder();
        Append(text, expression);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FoldedExpression expression)
    {
        switch (expression)
        {
            case FoldedLiteral literal:
                text.Append(literal.Value.ToString());
                break;
            case FoldedReference reference:
                AppendName(text, reference.Syntax.ValueText);
                AppendCast(text, reference.Syntax.Cast);
                break;
            case FoldedWildcard wildcard:
                text.Append('*');
                AppendCast(text, wildcard.Syntax.Cast);
                break;
            case FoldedDistinct distinct:
                text.Append("DISTINCT ").Append(distinct.Syntax.Name.ValueText);
                break;
            case FoldedCall call:
                AppendCall(text, call);
                break;
            case FoldedParentheses parentheses:
                text.Append('(');
                Append(text, parentheses.Inner);
                text.Append(')');
                break;
            case FoldedBinary binary:
                AppendBinary(text, binary);
                break;
            default:
                text.Append(expression.Syntax.ToString());
                break;
        }
    }

    private static void AppendBinary(StringBuilder text, FoldedBinary binary)
    {
        FoldedBinary[] spine = binary.LeftSpine();
        Append(text, spine[0].Left);
        foreach (FoldedBinary link in spine)
        {
            text.Append(' ').Append(BinaryOperators.GetText(link.Kind)).Append(' ');
            Append(text, link.Right);
        }
    }

    private static void AppendCall(StringBuilder text, FoldedCall call)
    {
        text.Append(call.Name).Append('(');
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            Append(text, call.Arguments[i]);
        }

        text.Append(')');
    }

    private static void AppendName(StringBuilder text, string name) =>
        text.Append(QuotedText.IdentifierNeedsQuotes(name.AsSpan()) ? QuotedText.QuoteIdentifier(name) : name);

    private static void AppendCast(StringBuilder text, CastClauseSyntax? cast)
    {
        if (cast is not null)
        {
            text.Append("::").Append(cast.Type.ValueText.ToLowerInvariant());
        }
    }
}
