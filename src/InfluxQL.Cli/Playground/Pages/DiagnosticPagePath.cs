using InfluxQL.Cli.Documentation;

namespace InfluxQL.Cli.Playground.Pages;

/// <summary>Where the playground serves the pages about diagnostics.</summary>
internal static class DiagnosticPagePath
{
    /// <summary>The path of the page about a diagnostic; null where there is none.</summary>
    public static string? Of(string id) => DiagnosticPages.Has(id) ? "/help/" + id : null;
}
