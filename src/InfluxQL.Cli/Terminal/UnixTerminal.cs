using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace InfluxQL.Cli.Terminal;

/// <summary>
/// A terminal on Unix, read byte by byte in raw mode: only so do pastes, Alt keys and what was typed ahead arrive as they
/// are. The mode holds while a text is edited and is taken back however that ends.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixTerminal : ITerminal
{
    private const int MilliSecondsForever = -1;
    private const string BeginPastes = "\u001b[?2004h";
    private const string EndPastes = "\u001b[?2004l";

    private readonly KeyDecoder _decoder = new();
    private readonly byte[] _bytes = new byte[65536];
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly UnixMode _mode = new();
    private readonly UnixWakeUp _wakeUp = new();
    private readonly PosixSignalRegistration[] _signals;
    private volatile bool _needsRedraw;
    private bool _hasEnded;

    /// <summary>Opens the terminal of standard input and output.</summary>
    public UnixTerminal()
    {
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Wake()),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Leave()),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Leave()),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, _ => Leave()),
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, ComeBack),
        ];
    }

    /// <inheritdoc/>
    public TerminalSize Size => UnixWindow.GetSize();

    /// <inheritdoc/>
    public TerminalFeatures Features { get; } = TerminalFeatures.Of(Environment.GetEnvironmentVariable);

    /// <inheritdoc/>
    public bool HasInput => _decoder.HasKey || UnixInput.Wait(UnixInput.StandardInput, 0);

    /// <inheritdoc/>
    public IDisposable BeginEditing()
    {
        _mode.Enter();
        Write(BeginPastes);
        ReadTypedAhead();
        return new Editing(this);
    }

    /// <inheritdoc/>
    public Key ReadKey()
    {
        while (true)
        {
            if (_decoder.TryRead(out Key key))
            {
                return key;
            }

            if (_hasEnded)
            {
                return new Key(KeyCode.EndOfInput);
            }

            int patience = _decoder.IsPending ? _decoder.PatienceInMilliseconds : MilliSecondsForever;
            switch (_wakeUp.Wait(patience))
            {
                case UnixWakeUp.Reason.Woken:
                    bool redraws = _needsRedraw;
                    _needsRedraw = false;
                    return new Key(redraws ? KeyCode.Redraw : KeyCode.Wake);
                case UnixWakeUp.Reason.Input:
                    ReadBytes();
                    break;
                default:
                    _decoder.Flush();
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Write(string text)
    {
        _output.Write(Encoding.UTF8.GetBytes(text));
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Wake() => _wakeUp.Wake();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }

        _mode.Leave();
        _wakeUp.Dispose();
    }

    private void ReadBytes()
    {
        int count = UnixInput.Read(_bytes);
        if (count <= 0)
        {
            _hasEnded = true;
            _decoder.Flush();
            return;
        }

        _decoder.Append(_bytes.AsSpan(0, count));
    }

    // What was typed before the mode changed went through the terminal's line mode, where Enter becomes a line feed.
    private void ReadTypedAhead()
    {
        while (!_hasEnded && UnixInput.Wait(UnixInput.StandardInput, 0))
        {
            int count = UnixInput.Read(_bytes);
            _hasEnded = count <= 0;
            Span<byte> typed = _bytes.AsSpan(0, Math.Max(0, count));
            typed.Replace((byte)'\n', (byte)'\r');
            _decoder.Append(typed);
        }
    }

    // The program is about to be ended by a signal.
    private void Leave()
    {
        if (_mode.Leave())
        {
            Write(EndPastes + "\r\n\u001b[J");
        }
    }

    // A shell takes the terminal back from a program that is stopped; when that goes on, the mode is its own affair.
    private void ComeBack(PosixSignalContext context)
    {
        if (_mode.ComeBack())
        {
            // The runtime would restore the mode that the process began with.
            context.Cancel = true;
            Write(BeginPastes);
            _needsRedraw = true;
            Wake();
        }
    }

    private void End()
    {
        try
        {
            Write(EndPastes);
        }
        catch (IOException)
        {
            // The terminal is gone, and with it what would be restored.
        }

        _mode.End();
    }

    private sealed class Editing(UnixTerminal terminal) : IDisposable
    {
        public void Dispose() => terminal.End();
    }
}
