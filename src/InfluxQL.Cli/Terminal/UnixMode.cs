using System.Runtime.InteropServices;

namespace InfluxQL.Cli.Terminal;

/// <summary>The terminal's raw mode, in which every byte comes at once and nothing is echoed.</summary>
internal sealed class UnixMode
{
    private const int AfterOutput = 1;

    // struct termios has 44 to 72 bytes on the systems that .NET runs on; its fields are the C library's affair.
    private const int SettingsSize = 256;

    private readonly Lock _lock = new();
    private byte[]? _before;
    private bool _isOn;

    /// <summary>Switches the mode on, and keeps what was before.</summary>
    public void Enter()
    {
        lock (_lock)
        {
            byte[] before = new byte[SettingsSize];
            if (GetAttributes(UnixInput.StandardInput, before) == 0)
            {
                _before = before;
                Apply();
            }
        }
    }

    /// <summary>Takes the mode back for a while, as for a program that is stopped.</summary>
    /// <returns>Whether it was on.</returns>
    public bool Leave()
    {
        lock (_lock)
        {
            if (!_isOn || _before is null)
            {
                return false;
            }

            _isOn = false;
            return SetAttributes(UnixInput.StandardInput, AfterOutput, _before) == 0;
        }
    }

    /// <summary>Switches the mode on again after <see cref="Leave"/>.</summary>
    /// <returns>Whether it belongs on.</returns>
    public bool ComeBack()
    {
        lock (_lock)
        {
            if (_before is null)
            {
                return false;
            }

            Apply();
            return true;
        }
    }

    /// <summary>Takes the mode back for good.</summary>
    public void End()
    {
        lock (_lock)
        {
            Leave();
            _before = null;
        }
    }

    private void Apply()
    {
        byte[] raw = [.. _before!];
        MakeRaw(raw);
        _isOn = SetAttributes(UnixInput.StandardInput, AfterOutput, raw) == 0;
    }

    [DllImport("libc", EntryPoint = "tcgetattr", ExactSpelling = true)]
    private static extern int GetAttributes(int file, [Out] byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr", ExactSpelling = true)]
    private static extern int SetAttributes(int file, int when, [In] byte[] settings);

    [DllImport("libc", EntryPoint = "cfmakeraw", ExactSpelling = true)]
    private static extern void MakeRaw([In, Out] byte[] settings);
}
