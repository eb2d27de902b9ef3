using InfluxQL.Diagnostics;

namespace InfluxQL.Parsing.Checks;

/// <summary>A mistake, and when the reference would have met it.</summary>
/// <param name="Diagnostic">The mistake in our words, without the reference's text.</param>
/// <param name="NoticedAt">How far the reference has read when it reports the mistake: it reports the one with the least offset.</param>
/// <param name="Reference">The mistake in the reference's words; null where it has none.</param>
internal readonly record struct ParseFinding(Diagnostic Diagnostic, int NoticedAt, ReferenceError? Reference)
{
    /// <summary>Index of the finding that the reference meets first; -1 where it has a text for none.</summary>
    public static int FindFirst(IReadOnlyList<ParseFinding> findings)
    {
        int first = -1;
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Reference is not null && (first < 0 || findings[i].NoticedAt < findings[first].NoticedAt))
            {
                first = i;
            }
        }

        return first;
    }
}
