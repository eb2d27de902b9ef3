using System.Reflection;
using InfluxQL.Cli.Help;

namespace InfluxQL.Cli.Playground.Help;

/// <summary>Where the playground serves the pages about diagnostics, and how they look.</summary>
internal static class HelpPages
{
    /// <summary>The path of the page about a diagnostic; null where there is none.</summary>
    public static string? PathOf(string id) => DiagnosticPages.Has(id) ? "/help/" + id : null;

    /// <summary>The style sheet of the pages.</summary>
    public static string ReadStyle()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("help/help.css")!);
        return reader.ReadToEnd();
    }
}
