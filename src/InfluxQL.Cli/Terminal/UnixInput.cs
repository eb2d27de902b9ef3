using System.Runtime.InteropServices;

namespace InfluxQL.Cli.Terminal;

/// <summary>Standard input as bytes, with a limit on waiting.</summary>
internal static class UnixInput
{
    /// <summary>The file of standard input.</summary>
    public const int StandardInput = 0;

    private const short Readable = 1;
    private const int Interrupted = 4;

    /// <summary>Waits for something to read, or the end of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="milliseconds">How long; -1 for ever.</param>
    public static bool Wait(int file, int milliseconds)
    {
        Polled[] files = [new Polled { File = file, Events = Readable }];
        return Wait(files, milliseconds) && files[0].IsReady;
    }

    /// <summary>Waits for one of two files.</summary>
    public static (bool First, bool Second) Wait(int first, int second, int milliseconds)
    {
        Polled[] files = [new Polled { File = first, Events = Readable }, new Polled { File = second, Events = Readable }];
        return Wait(files, milliseconds) ? (files[0].IsReady, files[1].IsReady) : default;
    }

    /// <summary>Reads what is there.</summary>
    /// <returns>How many bytes; 0 or less at the end.</returns>
    public static int Read(byte[] bytes)
    {
        while (true)
        {
            int count = (int)ReadFile(StandardInput, bytes, (nuint)bytes.Length);
            if (count >= 0 || Marshal.GetLastPInvokeError() != Interrupted)
            {
                return count;
            }
        }
    }

    private static bool Wait(Polled[] files, int milliseconds)
    {
        while (true)
        {
            int count = Poll(files, (nuint)files.Length, milliseconds);
            if (count >= 0 || Marshal.GetLastPInvokeError() != Interrupted)
            {
                return count > 0;
            }
        }
    }

    [DllImport("libc", EntryPoint = "poll", ExactSpelling = true, SetLastError = true)]
    private static extern int Poll([In, Out] Polled[] files, nuint count, int milliseconds);

    [DllImport("libc", EntryPoint = "read", ExactSpelling = true, SetLastError = true)]
    private static extern nint ReadFile(int file, [Out] byte[] bytes, nuint count);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int File;
        public short Events;
        public short Results;

        public readonly bool IsReady => Results != 0;
    }
}
