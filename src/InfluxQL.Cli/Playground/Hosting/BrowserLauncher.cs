using System.ComponentModel;
using System.Diagnostics;

namespace InfluxQL.Cli.Playground.Hosting;

/// <summary>Opens the user's browser.</summary>
internal static class BrowserLauncher
{
    // What the browser prints is not ours to show, and a pipe would break under it. In the background it does not get the
    // Ctrl-C that ends the playground.
    private const string Script = "command -v \"$0\" >/dev/null || exit 127; \"$0\" \"$1\" </dev/null >/dev/null 2>&1 &";

    /// <summary>Opens an address.</summary>
    /// <returns>False where the machine has no program for that.</returns>
    public static bool Open(Uri address) =>
        OperatingSystem.IsWindows() ? OpenOnWindows(address) : Open(address, OperatingSystem.IsMacOS() ? "open" : "xdg-open");

    /// <summary>Opens an address with a program, and does not wait for it.</summary>
    /// <returns>False where there is no such program.</returns>
    internal static bool Open(Uri address, string program)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, program, address.AbsoluteUri]))!;
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }

    private static bool OpenOnWindows(Uri address)
    {
        try
        {
            // There is no process where the browser runs already.
            using Process? process = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
