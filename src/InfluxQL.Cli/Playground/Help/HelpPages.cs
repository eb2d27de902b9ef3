using System.Collections.Frozen;
using System.Reflection;

namespace InfluxQL.Cli.Playground.Help;

/// <summary>The pages about diagnostics, which lie in the tool's assembly as Markdown.</summary>
internal static class HelpPages
{
    private const string Prefix = "help/";
    private const string Suffix = ".md";

    private static readonly FrozenSet<string> s_ids = FindIds();

    /// <summary>The IDs that have a page, in their order.</summary>
    public static IEnumerable<string> Ids => s_ids.Order(StringComparer.Ordinal);

    /// <summary>The path of the page about a diagnostic; null where there is none.</summary>
    public static string? PathOf(string id) => s_ids.Contains(id) ? "/help/" + id : null;

    /// <summary>The Markdown about a diagnostic; null where there is none.</summary>
    public static string? Read(string id) => s_ids.Contains(id) ? ReadResource(Prefix + id + Suffix) : null;

    /// <summary>The style sheet of the pages.</summary>
    public static string ReadStyle() => ReadResource("help/help.css");

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static FrozenSet<string> FindIds() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .ToFrozenSet(StringComparer.Ordinal);
}
