using System.Runtime.InteropServices;

namespace InfluxQL.Cli;

/// <summary>
/// Columns of the terminal behind standard output. On Linux the terminal's driver is asked: <c>Console.WindowWidth</c>
/// would switch the keypad's mode by an escape sequence, which a program that only prints must not do.
/// </summary>
internal static class TerminalWidth
{
    private const int StandardOutput = 1;
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The columns; 0 where they are not known.</summary>
    public static int Get()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.WindowWidth;
        }

        return OperatingSystem.IsLinux() && ControlDevice(StandardOutput, GetWindowSize, out WindowSize size) == 0 ? size.Columns : 0;
    }

    [DllImport("libc", EntryPoint = "ioctl", ExactSpelling = true)]
    private static extern int ControlDevice(int file, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
