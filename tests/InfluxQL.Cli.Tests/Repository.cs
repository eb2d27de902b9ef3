using System.Runtime.CompilerServices;

namespace InfluxQL.Cli;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // A deterministic build may shorten the paths of sources; the output folder is inside the checkout in either case.
        foreach (string? start in (string?[])[Path.GetDirectoryName(here), AppContext.BaseDirectory])
        {
            for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "InfluxQL.sln")))
                {
                    return folder;
                }
            }
        }

        throw new DirectoryNotFoundException("The tests do not lie inside a checkout of the repository.");
    }
}
