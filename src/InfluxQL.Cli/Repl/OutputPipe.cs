using System.Runtime.InteropServices;

namespace InfluxQL.Cli.Repl;

/// <summary>Whether standard output is a pipe whose reader has left, as head does after its lines.</summary>
internal static class OutputPipe
{
    private const int StandardOutput = 1;
    private const short HasError = 8;

    /// <summary>Asks the system; false where it does not tell.</summary>
    public static bool IsClosed()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var output = new PollEntry { File = StandardOutput };
        return Poll(ref output, 1, 0) > 0 && (output.Happened & HasError) != 0;
    }

    [DllImport("libc", EntryPoint = "poll", ExactSpelling = true)]
    private static extern int Poll(ref PollEntry entries, nuint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int File;
        public short Wanted;
        public short Happened;
    }
}
