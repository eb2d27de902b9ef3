using Microsoft.Win32.SafeHandles;

namespace InfluxQL.Cli.Streams;

/// <summary>
/// Standard output and standard error. On a Unix terminal they are opened past the console class, which begins by
/// switching the keypad's mode with an escape sequence. Files and pipes stay with it: it leaves the position of a
/// file that several programs write to one after the other to the system.
/// </summary>
internal static class StandardStreams
{
    /// <summary>Standard output.</summary>
    public static Stream OpenOutput() =>
        IsUnixTerminal(Console.IsOutputRedirected) ? OpenTerminal(1) : Console.OpenStandardOutput();

    /// <summary>Standard error.</summary>
    public static Stream OpenError() =>
        IsUnixTerminal(Console.IsErrorRedirected) ? OpenTerminal(2) : Console.OpenStandardError();

    private static bool IsUnixTerminal(bool isRedirected) => !isRedirected && !OperatingSystem.IsWindows();

    private static FileStream OpenTerminal(int file) =>
        new(new SafeFileHandle(file, ownsHandle: false), FileAccess.Write, bufferSize: 1);
}
