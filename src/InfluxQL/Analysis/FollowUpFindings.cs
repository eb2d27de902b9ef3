using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Analysis;

/// <summary>
/// One mistake gives one diagnostic. Where a text has no meaning anywhere, it does not matter that a target could not
/// read it either; and where a text cannot run, advice about it is noise.
/// </summary>
internal static class FollowUpFindings
{
    public static void Remove(List<Diagnostic> findings, int first)
    {
        if (findings.Count - first < 2)
        {
            return;
        }

        List<TextSpan> meaningless = Errors(findings, first, DiagnosticCategories.Semantics, DiagnosticCategories.Semantics);
        List<TextSpan> refused = Errors(findings, first, DiagnosticCategories.Semantics, DiagnosticCategories.Target);
        int kept = first;
        for (int i = first; i < findings.Count; i++)
        {
            Diagnostic finding = findings[i];
            bool isFollowUp = finding.Descriptor.Category == DiagnosticCategories.Advice
                ? OverlapsAny(refused, finding.Span)
                : TargetDialectRules.Contains(finding.Descriptor) && OverlapsAny(meaningless, finding.Span);
            if (!isFollowUp)
            {
                findings[kept++] = finding;
            }
        }

        findings.RemoveRange(kept, findings.Count - kept);
    }

    // The spans of errors of two categories, joined where they overlap, in the order of the text.
    private static List<TextSpan> Errors(List<Diagnostic> findings, int first, string category, string otherCategory)
    {
        var spans = new List<TextSpan>();
        for (int i = first; i < findings.Count; i++)
        {
            string found = findings[i].Descriptor.Category;
            if ((found == category || found == otherCategory) && findings[i].Severity == DiagnosticSeverity.Error)
            {
                spans.Add(findings[i].Span);
            }
        }

        spans.Sort();
        int kept = 0;
        for (int i = 1; i < spans.Count; i++)
        {
            if (spans[i].Start < spans[kept].End)
            {
                spans[kept] = TextSpan.FromBounds(spans[kept].Start, Math.Max(spans[kept].End, spans[i].End));
            }
            else
            {
                spans[++kept] = spans[i];
            }
        }

        if (spans.Count > 0)
        {
            spans.RemoveRange(kept + 1, spans.Count - kept - 1);
        }

        return spans;
    }

    private static bool OverlapsAny(List<TextSpan> spans, TextSpan span)
    {
        int low = 0;
        int high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (spans[middle].End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < spans.Count && spans[low].OverlapsWith(span);
    }
}
