using InfluxQL.Diagnostics;

namespace InfluxQL.Analysis;

/// <summary>Puts findings in the order of the text; those at one place keep their order.</summary>
internal static class FindingOrder
{
    private const int IndexBits = 32;

    public static void Sort(List<Diagnostic> findings, int first)
    {
        int count = findings.Count - first;
        if (count < 2)
        {
            return;
        }

        var keys = new long[count];
        var sorted = new Diagnostic[count];
        for (int i = 0; i < count; i++)
        {
            sorted[i] = findings[first + i];
            keys[i] = ((long)sorted[i].Span.Start << IndexBits) | (uint)i;
        }

        Array.Sort(keys, sorted);
        for (int i = 0; i < count; i++)
        {
            findings[first + i] = sorted[i];
        }
    }
}
