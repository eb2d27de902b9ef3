using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

/// <summary>
/// The rows of one series. The first ones are held back until the widths of the columns are known from enough of them.
/// A later row that needs more room begins the table anew where there is room, and is cut where there is none; where a
/// number would have to be cut, records go on.
/// </summary>
internal sealed class SeriesTable
{
    private const int SampleRows = 100;

    private readonly TextWriter _output;
    private readonly OutputSettings _settings;
    private readonly TableMarks _marks;
    private readonly AnsiStyle _style;
    private readonly TableColumns _columns;
    private readonly CellText[] _cells;
    private List<IReadOnlyList<ResultValue>>? _held = [];
    private int[]? _widths;
    private RecordRows? _records;
    private long _count;

    /// <summary>Begins the table of a series.</summary>
    public SeriesTable(TextWriter output, OutputSettings settings, IReadOnlyList<string> names)
    {
        _output = output;
        _settings = settings;
        _marks = TableMarks.For(settings);
        _style = new AnsiStyle(settings.UsesColor);
        _columns = new TableColumns(names);
        _cells = new CellText[names.Count];
    }

    private int? Limit => _settings.Records == RecordLayout.Never ? null : _settings.Width;

    /// <summary>Writes rows, or holds them back.</summary>
    public void Write(IReadOnlyList<IReadOnlyList<ResultValue>> rows)
    {
        if (_held is not null)
        {
            _held.AddRange(rows);
            if (_held.Count >= SampleRows)
            {
                Release();
            }

            return;
        }

        foreach (IReadOnlyList<ResultValue> row in rows)
        {
            WriteRow(row);
        }
    }

    /// <summary>Writes the rows that are held back, where there are any.</summary>
    public void Flush()
    {
        if (_held is { Count: > 0 })
        {
            Release();
        }
    }

    /// <summary>Writes what is held back.</summary>
    public void End()
    {
        if (_held is not null)
        {
            Release();
        }
    }

    private void Release()
    {
        List<IReadOnlyList<ResultValue>> held = _held!;
        _held = null;
        if (_settings.Records == RecordLayout.Always)
        {
            BeginRecords();
        }
        else
        {
            foreach (IReadOnlyList<ResultValue> row in held)
            {
                for (int i = 0; i < _cells.Length && i < row.Count; i++)
                {
                    _columns.See(i, row[i].Kind, TableCell.Of(row[i], _settings).Width);
                }
            }

            BeginTable(isAgain: false);
        }

        foreach (IReadOnlyList<ResultValue> row in held)
        {
            WriteRow(row);
        }
    }

    private void BeginRecords() => _records = new RecordRows(_output, _settings, _columns.Names);

    private void BeginTable(bool isAgain)
    {
        _widths = _columns.Fit(Limit, _marks.Separator.Length);
        if (isAgain)
        {
            _output.WriteLine();
        }

        if (_widths is null)
        {
            BeginRecords();
            return;
        }

        WriteHead(_widths);
    }

    private void WriteHead(int[] widths)
    {
        string separator = _style.Paint(AnsiStyle.Faint, _marks.Separator);
        var rule = new string[widths.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            CellText name = _columns.Names[i];
            string padding = new(' ', widths[i] - name.Width);
            string text = _style.Paint(AnsiStyle.Bold, name.Text);
            bool isLast = i == widths.Length - 1;
            _output.Write(_columns.IsNumeric(i) ? padding + text : isLast ? text : text + padding);
            _output.Write(isLast ? string.Empty : separator);
            rule[i] = new string(_marks.Rule, widths[i]);
        }

        _output.WriteLine();
        _output.WriteLine(_style.Paint(AnsiStyle.Faint, string.Join(_marks.Crossing, rule)));
    }

    private void WriteRow(IReadOnlyList<ResultValue> row)
    {
        _count++;
        if (_records is null)
        {
            for (int i = 0; i < _cells.Length; i++)
            {
                _cells[i] = i < row.Count ? TableCell.Of(row[i], _settings) : TableCell.Of(ResultValue.Null, _settings);
            }

            if (NeedsLayout(row))
            {
                BeginTable(isAgain: true);
            }
        }

        if (_records is not null)
        {
            _records.Write(_count, row);
            return;
        }

        WriteCells(row, _widths!);
    }

    private bool NeedsLayout(IReadOnlyList<ResultValue> row)
    {
        int[] widths = _widths!;
        bool needs = false;
        int total = _marks.Separator.Length * Math.Max(0, widths.Length - 1);
        foreach (int width in widths)
        {
            total += width;
        }

        bool hasRoom = Limit is not { } limit || total < limit;
        for (int i = 0; i < _cells.Length && i < row.Count; i++)
        {
            if (_cells[i].Width > widths[i] && (hasRoom || _columns.IsWhole(i, row[i].Kind)))
            {
                _columns.SeeLate(i, row[i].Kind, _cells[i].Width);
                needs = true;
            }
        }

        return needs;
    }

    private void WriteCells(IReadOnlyList<ResultValue> row, int[] widths)
    {
        for (int i = 0; i < widths.Length; i++)
        {
            if (i > 0)
            {
                _output.Write(_settings.UsesColor ? _style.Paint(AnsiStyle.Faint, _marks.Separator) : _marks.Separator);
            }

            CellText cell = _cells[i].Cut(widths[i], _marks.Cut);
            ResultValueKind kind = i < row.Count ? row[i].Kind : ResultValueKind.Null;
            bool isRight = kind == ResultValueKind.Number || (kind == ResultValueKind.Null && _columns.IsNumeric(i));
            if (isRight)
            {
                WriteBlanks(widths[i] - cell.Width);
            }

            _output.Write(kind == ResultValueKind.Null ? _style.Paint(AnsiStyle.Faint, cell.Text) : cell.Text);
            if (!isRight && i < widths.Length - 1)
            {
                WriteBlanks(widths[i] - cell.Width);
            }
        }

        _output.WriteLine();
    }

    private void WriteBlanks(int count)
    {
        for (; count > 0; count--)
        {
            _output.Write(' ');
        }
    }
}
