using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <summary>Finds the function that somebody may have meant.</summary>
internal static class ClosestFunction
{
    /// <summary>The function whose name differs least; null where none is close.</summary>
    public static string? Find(string name)
    {
        if (name is "avg" or "average")
        {
            return "mean";
        }

        if (name.Length < 2)
        {
            return null;
        }

        string? closest = null;
        int least = (name.Length / 3) + 1;
        foreach (FunctionDefinition candidate in FunctionCatalog.All)
        {
            int distance = EditDistance.Between(name.AsSpan(), candidate.Name, least - 1);
            if (distance < least && candidate.Form != FunctionForm.Special)
            {
                least = distance;
                closest = candidate.Name;
            }
        }

        return closest;
    }
}
