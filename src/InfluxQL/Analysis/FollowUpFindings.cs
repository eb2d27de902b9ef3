using InfluxQL.Diagnostics;

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

        for (int i = findings.Count - 1; i >= first; i--)
        {
            if (IsFollowUp(findings, first, findings[i]))
            {
                findings.RemoveAt(i);
            }
        }
    }

    private static bool IsFollowUp(List<Diagnostic> findings, int first, Diagnostic finding)
    {
        bool isAdvice = finding.Descriptor.Category == DiagnosticCategories.Advice;
        bool isDialect = TargetDialectRules.Contains(finding.Descriptor);
        if (!isAdvice && !isDialect)
        {
            return false;
        }

        for (int i = first; i < findings.Count; i++)
        {
            string category = findings[i].Descriptor.Category;
            bool counts = category == DiagnosticCategories.Semantics || (isAdvice && category == DiagnosticCategories.Target);
            if (counts && findings[i].Severity == DiagnosticSeverity.Error && findings[i].Span.OverlapsWith(finding.Span))
            {
                return true;
            }
        }

        return false;
    }
}
