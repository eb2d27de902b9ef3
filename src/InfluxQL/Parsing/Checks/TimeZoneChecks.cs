using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>tz() takes one string: the IANA name of a zone that exists.</summary>
internal static class TimeZoneChecks
{
    // The last zone that was found, in its quotes: a dashboard asks for the same one again and again.
    private static volatile string s_known = "'UTC'";

    /// <summary>Whether the arguments are one zone that is known already. False decides nothing.</summary>
    public static bool IsCertainlyRight(GreenNode argumentList) =>
        argumentList.ChildCount == 3
        && argumentList.GetChild(1) is { Kind: SyntaxKind.StringLiteralExpression } literal
        && ((GreenToken)literal.GetChild(0)).TextSpan.SequenceEqual(s_known.AsSpan());

    public static void Check(TimeZoneClauseSyntax clause, CheckFindings findings)
    {
        if (!CheckFindings.IsComplete(clause) || clause.Name is BindParameterSyntax)
        {
            return;
        }

        TextSpan span = clause.ArgumentList.Span;
        SeparatedSyntaxList<ExpressionSyntax> arguments = clause.ArgumentList.Arguments;
        if (arguments.Count != 1)
        {
            findings.Add(DiagnosticDescriptors.TimeZoneArgumentCount, span, span.End, "tz requires exactly one argument", arguments.Count);
        }
        else if (arguments[0] is LiteralExpressionSyntax { Kind: SyntaxKind.StringLiteralExpression } name)
        {
            if (!name.TryGetString(out string zone))
            {
                return;
            }

            if (TimeZoneName.Find(zone) is null)
            {
                findings.Add(DiagnosticDescriptors.UnknownTimeZone, name.Span, span.End, $"unable to find time zone {zone}", zone);
            }
            else
            {
                s_known = name.Token.Text;
            }
        }
        else if (arguments[0] is not BindParameterSyntax)
        {
            findings.Add(DiagnosticDescriptors.TimeZoneArgument, arguments[0].Span, span.End, "expected string argument in tz()", arguments[0].ToString());
        }
    }
}
