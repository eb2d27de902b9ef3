using System.Diagnostics;
using System.Text;
using InfluxQL.Cli.Streams;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>
/// Where the answers of a run go on a terminal. What fits on the screen is shown as it is; what is longer is paged while
/// the rest still comes. Nothing but colours reaches the terminal of what could move its cursor.
/// </summary>
/// <param name="terminal">The terminal, which this object uses alone until <see cref="Complete"/> returns.</param>
/// <param name="choice">Which pager.</param>
internal sealed class PagedOutput(ITerminal terminal, PagerChoice choice) : TextWriter
{
    private static readonly TimeSpan s_betweenWakes = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _left = new();
    private readonly StringBuilder _line = new();
    private readonly List<string> _held = [];
    private int _heldRows;
    private int _shown;
    private LineSpool? _spool;
    private PagerView? _view;
    private Task? _viewing;
    private CommandPager? _command;
    private long _wokenAt;
    private bool _isDisposed;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Cancelled when the reader leaves the pager, so that the rest need not be fetched.</summary>
    public CancellationToken Left => _left.Token;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (int end; (end = buffer.IndexOf('\n')) >= 0; buffer = buffer[(end + 1)..])
        {
            _line.Append(buffer[..end]);
            EndLine();
        }

        _line.Append(buffer);
    }

    /// <summary>Shows the whole lines that have come, as the rest takes its time. A pager that begins later has them too.</summary>
    public void ShowNow()
    {
        if (_viewing is not null)
        {
            terminal.Wake();
        }
        else if (_command is not null)
        {
            _command.Flush();
        }
        else
        {
            WriteHeld();
        }
    }

    /// <summary>Says that all was written, and waits until the reader leaves the pager. Call it once.</summary>
    /// <exception cref="OutputException">The pager cannot go on.</exception>
    public void Complete()
    {
        if (_line.Length > 0)
        {
            EndLine();
        }

        if (_viewing is not null)
        {
            _spool!.Complete();
            terminal.Wake();
            _viewing.GetAwaiter().GetResult();
        }

        _command?.Complete();
        ShowHeld();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            if (_viewing is { IsCompleted: false })
            {
                _view!.End();
                ((IAsyncResult)_viewing).AsyncWaitHandle.WaitOne();
            }

            _command?.Dispose();
            _spool?.Dispose();
            _left.Dispose();
        }

        base.Dispose(disposing);
    }

    private void EndLine()
    {
        if (_line.Length > 0 && _line[^1] == '\r')
        {
            _line.Length--;
        }

        string line = StyledLine.Safe(_line.ToString());
        _line.Clear();
        if (_left.IsCancellationRequested)
        {
            return;
        }

        if (_command is not null)
        {
            Give(line);
        }
        else if (_spool is not null)
        {
            _spool.Add(line);
            WakeAtTimes();
        }
        else
        {
            Hold(line);
        }
    }

    private void Hold(string line)
    {
        TerminalSize size = terminal.Size;
        _held.Add(line);
        _heldRows += Math.Max(1, (StyledLine.Width(line) + size.Columns - 1) / Math.Max(1, size.Columns));

        // The last row is the prompt's.
        if (_heldRows < size.Rows)
        {
            return;
        }

        if (!choice.IsOn)
        {
            ShowHeld();
        }
        else if (choice.Command is { } command)
        {
            _command = CommandPager.Start(command);
            _held.ForEach(Give);
            _held.Clear();
            _shown = 0;
        }
        else
        {
            BeginView();
        }
    }

    private void ShowHeld()
    {
        WriteHeld();
        _held.Clear();
        _heldRows = 0;
        _shown = 0;
    }

    private void WriteHeld()
    {
        if (_held.Count > _shown)
        {
            terminal.Write(string.Concat(_held.Skip(_shown).Select(line => line + "\r\n")));
            _shown = _held.Count;
        }
    }

    private void Give(string line)
    {
        if (!_left.IsCancellationRequested && !_command!.TryWrite(line))
        {
            _left.Cancel();
        }
    }

    private void BeginView()
    {
        _spool = new LineSpool();
        _held.ForEach(_spool.Add);
        _held.Clear();
        _shown = 0;
        _view = new PagerView(terminal, _spool);
        PagerView view = _view;
        _viewing = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    view.Run();
                }
                finally
                {
                    _left.Cancel();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    private void WakeAtTimes()
    {
        if (Stopwatch.GetElapsedTime(_wokenAt) > s_betweenWakes)
        {
            _wokenAt = Stopwatch.GetTimestamp();
            terminal.Wake();
        }
    }
}
