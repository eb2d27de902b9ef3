using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Fixes;

/// <summary>Takes the retention policy out of a name, and the dots that only it needs.</summary>
internal static class RetentionPolicyFix
{
    public static QueryFix? Create(SyntaxTree tree, Diagnostic diagnostic)
    {
        string text = tree.ToString();
        TextSpan span = diagnostic.Span;
        bool isBehindDatabase = span.Start > 0 && text[span.Start - 1] == '.';
        bool isBeforeMeasurement = span.End < text.Length && text[span.End] == '.';
        if (span.IsEmpty || !(isBehindDatabase || isBeforeMeasurement))
        {
            return null;
        }

        // db.rp.m is db..m, rp.m is m, and db.rp after ON is db.
        TextSpan removed = TextSpan.FromBounds(
            isBehindDatabase && !isBeforeMeasurement ? span.Start - 1 : span.Start,
            isBeforeMeasurement && !isBehindDatabase ? span.End + 1 : span.End);
        return new QueryFix(QueryFixKind.RemoveRetentionPolicy, $"Remove the retention policy {tree.TextOf(span)}", removed, string.Empty);
    }
}
