using System.Text;
using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>Names of more than three segments, and what cannot follow a third one.</summary>
internal static class NameChecks
{
    private const int MaxSegments = 3;

    public static void Check(VariableReferenceSyntax reference, CheckFindings findings) => CheckSegments(reference.Names, findings);

    public static void Check(MeasurementSourceSyntax source, CheckFindings findings)
    {
        if (!CheckSegments(source.Names, findings) && source.Regex is { } regex && source.Names.Count == MaxSegments)
        {
            // The reference takes the third segment for the measurement and the slash for a division.
            int start = regex.Token.SpanStart;
            findings.Add(DiagnosticDescriptors.RegexAfterMeasurement, regex.Span, CheckFindings.AfterReading(regex.Token.Span), new ReferenceError($"found /, expected {GetNextExpected(source)}", start));
        }
    }

    public static void Check(IntoTargetSyntax target, CheckFindings findings)
    {
        if (!CheckSegments(target.Names, findings) && target.IsBackReference && target.Names.Count == MaxSegments)
        {
            TextSpan span = TextSpan.FromBounds(target.ColonToken.SpanStart, target.Span.End);
            findings.Add(DiagnosticDescriptors.BackReferenceAfterMeasurement, span, CheckFindings.AfterReading(span), new ReferenceError("found :, expected FROM", span.Start));
        }
    }

    private static bool CheckSegments(SeparatedSyntaxList<NameSyntax> names, CheckFindings findings)
    {
        if (names.Count <= MaxSegments || names.Any(name => name.ContainsMissing))
        {
            return false;
        }

        TextSpan span = names.Span;
        string name = Quote(names);
        findings.Add(DiagnosticDescriptors.TooManySegments, span, span.End, new ReferenceError($"too many segments in {name}", ReferenceError.Origin), names.Count);
        return true;
    }

    // As the reference prints a name: all segments but the last in quotes, unless they are empty.
    private static string Quote(SeparatedSyntaxList<NameSyntax> names)
    {
        var text = new StringBuilder();
        for (int i = 0; i < names.Count; i++)
        {
            string segment = names[i].ValueText;
            bool last = i == names.Count - 1;
            bool quoted = segment.Length == 0 ? i == 0 || last : !last || QuotedText.IdentifierNeedsQuotes(segment.AsSpan());
            text.Append(i == 0 ? string.Empty : ".").Append(quoted ? QuotedText.QuoteIdentifier(segment) : segment);
        }

        return text.ToString();
    }

    // What the reference wants after the sources of a statement, where it would take no more optional clause.
    private static string GetNextExpected(MeasurementSourceSyntax source) => source.Parent?.Parent switch
    {
        SelectStatementSyntax { Parent: SubquerySourceSyntax } => ")",
        SelectStatementSyntax { Parent: CreateContinuousQueryStatementSyntax } => "END",
        ShowTagValuesStatementSyntax or ShowTagValuesCardinalityStatementSyntax => "WITH",
        _ => ";",
    };
}
