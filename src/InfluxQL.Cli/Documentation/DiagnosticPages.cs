using System.Collections.Frozen;
using System.Reflection;

namespace InfluxQL.Cli.Documentation;

/// <summary>The pages about diagnostics, which lie in the tool's assembly as Markdown.</summary>
internal static class DiagnosticPages
{
    private const string Prefix = "diagnostics/";
    private const string Suffix = ".md";

    private static readonly FrozenSet<string> s_ids = FindIds();

    /// <summary>The IDs that have a page, in their order.</summary>
    public static IEnumerable<string> Ids => s_ids.Order(StringComparer.Ordinal);

    /// <summary>Whether a diagnostic has a page.</summary>
    public static bool Has(string id) => s_ids.Contains(id);

    /// <summary>The Markdown about a diagnostic; null where there is none.</summary>
    public static string? Find(string id)
    {
        if (!Has(id))
        {
            return null;
        }

        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + id + Suffix)!);
        return reader.ReadToEnd();
    }

    private static FrozenSet<string> FindIds() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .ToFrozenSet(StringComparer.Ordinal);
}
