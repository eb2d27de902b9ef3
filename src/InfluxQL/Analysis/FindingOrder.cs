using InfluxQL.Diagnostics;

namespace InfluxQL.Analysis;

/// <summary>Puts findings in the order of the text; those at one place keep their order.</summary>
internal static class FindingOrder
{
    // An insertion sort: there are few findings, and it is stable.
    public static void Sort(List<Diagnostic> findings, int first)
    {
        for (int i = first + 1; i < findings.Count; i++)
        {
            Diagnostic moved = findings[i];
            int place = i;
            while (place > first && findings[place - 1].Span.Start > moved.Span.Start)
            {
                findings[place] = findings[place - 1];
                place--;
            }

            findings[place] = moved;
        }
    }
}
