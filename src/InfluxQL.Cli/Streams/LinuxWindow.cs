using System.Runtime.InteropServices;

namespace InfluxQL.Cli.Streams;

/// <summary>
/// Asks Linux's driver for the window of the terminal behind standard output: <c>Console.WindowWidth</c> would switch the
/// keypad's mode by an escape sequence, which a program that only prints must not do.
/// </summary>
internal static class LinuxWindow
{
    private const int StandardOutput = 1;
    private const nuint GetWindowSize = 0x5413;

    /// <summary>Columns and rows; 0 where they are not known.</summary>
    public static (int Columns, int Rows) GetSize() =>
        ControlDevice(StandardOutput, GetWindowSize, out WindowSize size) == 0 ? (size.Columns, size.Rows) : default;

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
