using System.Collections.Concurrent;
using System.Text;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>A terminal for tests: keys come when the test presses them, and the last picture is kept.</summary>
internal sealed class ScriptedTerminal(int columns, int rows) : ITerminal
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    private readonly BlockingCollection<Key> _keys = [];
    private readonly StringBuilder _written = new();
    private readonly Lock _gate = new();

    // Blank rows before the first one is drawn.
    private string _picture = string.Concat(Enumerable.Repeat("\r\n", rows - 1));

    public TerminalSize Size { get; set; } = new(columns, rows);

    public TerminalFeatures Features { get; } = new(HasColor: false, HasCurlyUnderline: false);

    public bool HasInput => _keys.Count > 0;

    public bool IsEditing { get; private set; }

    /// <summary>All that was written.</summary>
    public string Written
    {
        get
        {
            lock (_gate)
            {
                return _written.ToString();
            }
        }
    }

    /// <summary>The rows of the last picture of a pager, its status last; blanks at their ends are gone.</summary>
    public string[] Picture
    {
        get
        {
            lock (_gate)
            {
                return StyledLine.Plain(_picture.Replace("\u001b[H", string.Empty, StringComparison.Ordinal).Replace("\u001b[K", string.Empty, StringComparison.Ordinal))
                    .Split("\r\n").Select(line => line.TrimEnd()).ToArray();
            }
        }
    }

    public void Press(string text) => _keys.Add(Key.OfText(text));

    public void Press(KeyCode code) => _keys.Add(new Key(code));

    public void Press(Key key) => _keys.Add(key);

    /// <summary>Waits until the picture is as it should be; before the first one there are no rows to look at.</summary>
    public void WaitFor(Func<string[], bool> condition) =>
        SpinWait.SpinUntil(() => Picture is { Length: > 1 } rows && condition(rows), s_limit).ShouldBeTrue(string.Join('\n', Picture));

    public IDisposable BeginEditing()
    {
        IsEditing = true;
        return new Editing(this);
    }

    public Key ReadKey() => _keys.TryTake(out Key key, s_limit) ? key : new Key(KeyCode.EndOfInput);

    public void Write(string text)
    {
        lock (_gate)
        {
            _written.Append(text);
            if (text.StartsWith("\u001b[H", StringComparison.Ordinal))
            {
                _picture = text;
            }
        }
    }

    public void Wake() => _keys.Add(new Key(KeyCode.Wake));

    public void Dispose() => _keys.Dispose();

    private sealed class Editing(ScriptedTerminal terminal) : IDisposable
    {
        public void Dispose() => terminal.IsEditing = false;
    }
}
