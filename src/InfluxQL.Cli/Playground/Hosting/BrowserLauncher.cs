using System.ComponentModel;
using System.Diagnostics;

namespace InfluxQL.Cli.Playground.Hosting;

/// <summary>Opens the user's browser.</summary>
internal static class BrowserLauncher
{
    /// <summary>Opens an address.</summary>
    /// <returns>False where the machine has no program for that.</returns>
    public static bool Open(Uri address)
    {
        try
        {
            using Process? process = Process.Start(StartOf(address));
            return process is not null || OperatingSystem.IsWindows();
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo StartOf(Uri address)
    {
        if (OperatingSystem.IsWindows())
        {
            return new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true };
        }

        // What the browser prints is not ours to show.
        return new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
