using System.Runtime.InteropServices;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The browser of the tests: the one that the system has, by its path.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] s_paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Its path, or null where there is none.</summary>
    public static string? Path { get; } = Array.Find(s_paths, File.Exists);

    /// <summary>Why it cannot be driven, or null where it can.</summary>
    public static string? Missing { get; } = FindMissing();

    private static string? FindMissing()
    {
        if (Path is null)
        {
            return $"There is no browser at {string.Join(" or ", s_paths)}; Debian's package chromium has it.";
        }

        string system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        string machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        string driver = System.IO.Path.Combine(AppContext.BaseDirectory, ".playwright", "node", $"{system}-{machine}", "node");
        return File.Exists(driver) ? null : $"Playwright has no driver for this system at {driver}.";
    }
}
