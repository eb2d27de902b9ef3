using System.Runtime.InteropServices;

namespace InfluxQL.Cli.Terminal;

/// <summary>The size of the window behind standard output.</summary>
internal static class UnixWindow
{
    private const int StandardOutput = 1;
    private const nuint GetWindowSize = 0x5413;
    private static readonly TerminalSize s_usual = new(80, 24);

    /// <summary>The size now; that of an old terminal where nobody knows it.</summary>
    public static TerminalSize GetSize()
    {
        TerminalSize size = OperatingSystem.IsLinux()
            ? ControlDevice(StandardOutput, GetWindowSize, out WindowSize found) == 0 ? new TerminalSize(found.Columns, found.Rows) : default
            : new TerminalSize(Console.WindowWidth, Console.WindowHeight);
        return size.Columns > 0 && size.Rows > 0 ? size : s_usual;
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
