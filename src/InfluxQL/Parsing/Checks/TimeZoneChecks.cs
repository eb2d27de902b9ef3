using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>tz() takes one string: the IANA name of a zone that exists.</summary>
internal static class TimeZoneChecks
{
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
            if (name.TryGetString(out string zone) && TimeZoneName.Find(zone) is null)
            {
                findings.Add(DiagnosticDescriptors.UnknownTimeZone, name.Span, span.End, $"unable to find time zone {zone}", zone);
            }
        }
        else if (arguments[0] is not BindParameterSyntax)
        {
            findings.Add(DiagnosticDescriptors.TimeZoneArgument, arguments[0].Span, span.End, "expected string argument in tz()", arguments[0].ToString());
        }
    }
}
