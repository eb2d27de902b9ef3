using System.Runtime.InteropServices;
using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>The console of Windows: keys from <see cref="Console.ReadKey(bool)"/>, escape sequences to the output.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    private const int PollMilliseconds = 15;
    private const int StandardOutput = -11;
    private const uint ObeysEscapeSequences = 4;

    private readonly Queue<Key> _keys = new();
    private readonly Stream _output = Console.OpenStandardOutput();
    private TerminalSize _lastSize;
    private volatile bool _isWoken;

    /// <inheritdoc/>
    public TerminalSize Size => new(Console.WindowWidth, Console.WindowHeight);

    /// <inheritdoc/>
    public TerminalFeatures Features { get; } = TerminalFeatures.Of(Environment.GetEnvironmentVariable);

    /// <inheritdoc/>
    public bool HasInput => _keys.Count > 0 || Console.KeyAvailable;

    /// <inheritdoc/>
    public IDisposable BeginEditing()
    {
        var editing = new Editing();
        Console.TreatControlCAsInput = true;
        Console.OutputEncoding = Encoding.UTF8;
        if (OperatingSystem.IsWindows())
        {
            nint output = GetHandle(StandardOutput);
            if (GetMode(output, out uint mode))
            {
                SetMode(output, mode | ObeysEscapeSequences);
            }
        }

        _lastSize = Size;
        return editing;
    }

    /// <inheritdoc/>
    public Key ReadKey()
    {
        while (_keys.Count == 0)
        {
            if (_isWoken || Size != _lastSize)
            {
                _isWoken = false;
                _lastSize = Size;
                return new Key(KeyCode.Wake);
            }

            if (!Console.KeyAvailable)
            {
                Thread.Sleep(PollMilliseconds);
                continue;
            }

            ReadAvailable();
        }

        return _keys.Dequeue();
    }

    /// <inheritdoc/>
    public void Write(string text)
    {
        _output.Write(Encoding.UTF8.GetBytes(text));
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Wake() => _isWoken = true;

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();

    private void ReadAvailable()
    {
        var pressed = new List<ConsoleKeyInfo>();
        do
        {
            pressed.Add(Console.ReadKey(intercept: true));
        }
        while (Console.KeyAvailable || char.IsHighSurrogate(pressed[^1].KeyChar));

        foreach (Key key in ConsoleKeys.Read(pressed))
        {
            _keys.Enqueue(key);
        }
    }

    [DllImport("kernel32.dll", EntryPoint = "GetStdHandle", ExactSpelling = true)]
    private static extern nint GetHandle(int which);

    [DllImport("kernel32.dll", EntryPoint = "GetConsoleMode", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetMode(nint handle, out uint mode);

    [DllImport("kernel32.dll", EntryPoint = "SetConsoleMode", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetMode(nint handle, uint mode);

    private sealed class Editing : IDisposable
    {
        private readonly bool _treatedControlC = Console.TreatControlCAsInput;

        public void Dispose() => Console.TreatControlCAsInput = _treatedControlC;
    }
}
