using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>Draws the lines with their axes and legend. Lines are told apart by colours, and by letters on them without.</summary>
internal sealed class ChartPicture
{
    private const int DefaultHeight = 24;
    private const int MostRows = 30;
    private const int LeastRows = 5;
    private const int LeastColumns = 5;
    private const int MarksPerLine = 3;

    // Axis, labels of the times, caption, line about the answer, an empty one and the prompt.
    private const int OtherRows = 6;

    private static readonly string[] s_colors =
        ["\u001b[36m", "\u001b[33m", "\u001b[35m", "\u001b[32m", "\u001b[31m", "\u001b[34m", "\u001b[96m", "\u001b[93m"];

    private readonly TextWriter _output;
    private readonly OutputSettings _settings;
    private readonly ChartData _data;
    private readonly AnsiStyle _style;
    private readonly int _width;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _labelWidth;
    private readonly ValueAxis _values;
    private readonly TimeAxis _time;
    private readonly DotCanvas _canvas;

    /// <summary>Lays a chart out.</summary>
    /// <param name="output">Where to draw.</param>
    /// <param name="settings">Size and abilities of the terminal.</param>
    /// <param name="data">At least one line.</param>
    public ChartPicture(TextWriter output, OutputSettings settings, ChartData data)
    {
        _output = output;
        _settings = settings;
        _data = data;
        _style = new AnsiStyle(settings.UsesColor);
        _width = settings.Width ?? TerminalSettings.DefaultWidth;
        _rows = Math.Clamp((settings.Height ?? DefaultHeight) - OtherRows - data.Lines.Count, LeastRows, MostRows);
        ChartRun[] runs = data.Lines.SelectMany(line => line.Runs).ToArray();
        bool isBraille = settings.UsesUnicode;
        _values = new ValueAxis(
            runs.Min(run => run.Lowest.Value), runs.Max(run => run.Highest.Value), _rows, DotCanvas.DotsPerRow(isBraille));
        _labelWidth = Math.Min(_values.Labels.Max(label => label.Label.Length), _width / 2);
        _columns = Math.Max(LeastColumns, _width - _labelWidth - 2);
        long first = runs.Min(run => Math.Min(run.First.Time, run.Last.Time));
        long last = runs.Max(run => Math.Max(run.First.Time, run.Last.Time));
        _time = new TimeAxis(first, last, _columns, DotCanvas.DotsPerColumn(isBraille), data.Times!);
        _canvas = new DotCanvas(_columns, _rows, isBraille);
    }

    private bool HasLetters => _data.Lines.Count > 1;

    /// <summary>Draws.</summary>
    public void Write()
    {
        for (int i = 0; i < _data.Lines.Count; i++)
        {
            Draw(_data.Lines[i], i);
        }

        if (HasLetters)
        {
            MarkLines();
        }

        for (int row = 0; row < _rows; row++)
        {
            WriteRow(row);
        }

        WriteTimeAxis();
        WrappedWords.Write(_output, _time.Caption.Split(' '), _width, Marks.Cut, _settings.UsesColor ? AnsiStyle.Faint : null);
        WriteLegend();
    }

    private TableMarks Marks => TableMarks.For(_settings);

    private static char Letter(int line) => (char)('A' + line);

    private void Draw(ChartLine line, int number)
    {
        ChartPoint? before = null;
        for (int i = 0; i < line.Runs.Count; i++)
        {
            ChartRun run = line.Runs[i];
            bool isAlone = (i == 0 || run.IsAfterGap) && (i + 1 == line.Runs.Count || line.Runs[i + 1].IsAfterGap) && run.First == run.Last;
            ChartPoint point = run.IsAfterGap || before is null ? run.First : before.Value;
            bool lowestFirst = Math.Abs((double)run.Lowest.Time - run.First.Time) <= Math.Abs((double)run.Highest.Time - run.First.Time);
            foreach (ChartPoint next in new[] { run.First, lowestFirst ? run.Lowest : run.Highest, lowestFirst ? run.Highest : run.Lowest, run.Last })
            {
                _canvas.Draw(_time.Dot(point.Time), _values.Dot(point.Value), _time.Dot(next.Time), _values.Dot(next.Value), number);
                point = next;
            }

            if (isAlone)
            {
                _canvas.MarkDot(_time.Dot(point.Time), _values.Dot(point.Value), HasLetters ? Letter(number) : LonePoint);
            }

            before = point;
        }
    }

    private char LonePoint => _settings.UsesUnicode ? '•' : '*';

    // Letters of different lines stand in different columns, so that each can be seen.
    private void MarkLines()
    {
        int slots = MarksPerLine * _data.Lines.Count;
        for (int slot = 0; slot < slots; slot++)
        {
            int line = slot % _data.Lines.Count;
            int to = _columns * (slot + 1) / slots;
            for (int column = _columns * slot / slots; column < to; column++)
            {
                if (_canvas.Mark(column, line, Letter(line)))
                {
                    break;
                }
            }
        }
    }

    private void WriteRow(int row)
    {
        string? label = _values.Labels.Where(tick => tick.Row == row).Select(tick => tick.Label).FirstOrDefault();
        string text = label is null ? string.Empty : new CellText(label, label.Length).Cut(_labelWidth, Marks.Cut).Text;
        char axis = _settings.UsesUnicode ? (label is null ? '│' : '┤') : (label is null ? '|' : '+');
        _output.Write(_style.Paint(AnsiStyle.Faint, $"{text.PadLeft(_labelWidth)} {axis}"));
        int lastColumn = _columns - 1;
        while (lastColumn >= 0 && _canvas.Cell(lastColumn, row, DotOfLine).Line < 0)
        {
            lastColumn--;
        }

        int painted = -1;
        for (int column = 0; column <= lastColumn; column++)
        {
            (char character, int line) = _canvas.Cell(column, row, DotOfLine);
            if (_settings.UsesColor && line >= 0 && line != painted)
            {
                _output.Write(s_colors[line]);
                painted = line;
            }

            _output.Write(character);
        }

        _output.WriteLine(painted >= 0 ? "\u001b[0m" : string.Empty);
    }

    private char DotOfLine(int line) => HasLetters ? Letter(line) : '*';

    private void WriteTimeAxis()
    {
        char[] axis = new string(_settings.UsesUnicode ? '─' : '-', _columns).ToCharArray();
        char[] labels = new string(' ', _columns).ToCharArray();
        int free = 0;
        foreach ((int column, string label) in _time.Ticks)
        {
            axis[column] = _settings.UsesUnicode ? '┬' : '+';
            int start = Math.Clamp(column - (label.Length / 2), 0, Math.Max(0, _columns - label.Length));
            if (start >= free && start + label.Length <= _columns)
            {
                label.CopyTo(labels.AsSpan(start));
                free = start + label.Length + 1;
            }
        }

        string indent = new(' ', _labelWidth + 1);
        _output.WriteLine(_style.Paint(AnsiStyle.Faint, indent + (_settings.UsesUnicode ? '└' : '+') + new string(axis)));
        _output.WriteLine(_style.Paint(AnsiStyle.Faint, $"{indent} {new string(labels)}".TrimEnd()));
    }

    private void WriteLegend()
    {
        for (int i = 0; i < _data.Lines.Count; i++)
        {
            string mark = HasLetters ? Letter(i).ToString() : _settings.UsesUnicode ? "⠤⠤" : "**";
            CellText name = CellText.Of(_data.Lines[i].Name).Cut(Math.Max(1, _width - mark.Length - 1), Marks.Cut);
            _output.WriteLine($"{_style.Paint(s_colors[i], mark)} {name.Text}");
        }
    }
}
