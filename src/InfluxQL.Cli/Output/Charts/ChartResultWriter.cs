using System.Globalization;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output.Charts;

/// <summary>
/// Draws the answer of a statement as a line chart when it has come. An answer without times or numbers is shown as a
/// table, with a sentence that says why.
/// </summary>
internal sealed class ChartResultWriter : ResultWriter
{
    // Where so many rows have no number, the next will hardly have one.
    private const int MostHeldRows = 10_000;

    private readonly TableResultWriter _table;
    private readonly List<ResultChunk> _held = [];
    private PlannedStatement? _statement;
    private ChartData? _data;
    private bool _isTable;
    private long _rows;
    private long _series;

    /// <summary>Makes a writer; see <see cref="ResultWriter.Create"/>.</summary>
    public ChartResultWriter(TextWriter output, TextWriter error, OutputSettings settings)
        : base(output, error, settings)
    {
        _table = new TableResultWriter(output, error, settings);
    }

    /// <inheritdoc/>
    public override void Begin(PlannedStatement statement)
    {
        _statement = statement;
        _held.Clear();
        _data = null;
        _isTable = false;
        _rows = 0;
        _series = 0;
    }

    /// <inheritdoc/>
    public override void Write(ResultChunk chunk)
    {
        if (_isTable)
        {
            _table.Write(chunk);
            return;
        }

        if (_data is not null)
        {
            Add(chunk);
            return;
        }

        _held.Add(chunk);
        _rows += chunk.Series.Sum(series => (long)series.Rows.Count);
        if (chunk.Series.Any(series => ChartData.HasTime(series) && ChartData.HasNumbers(series)))
        {
            BeginChart();
        }
        else if (_rows >= MostHeldRows)
        {
            BeginTable();
        }
    }

    /// <inheritdoc/>
    public override void End(TimeSpan elapsed, bool isCancelled = false)
    {
        if (_data is null && !_isTable)
        {
            BeginTable();
        }

        if (_isTable)
        {
            _table.End(elapsed, isCancelled);
        }
        else
        {
            EndChart(elapsed, isCancelled);
        }

        _statement = null;
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_isTable)
        {
            _table.Complete();
        }

        Output.Flush();
    }

    private void BeginChart()
    {
        _data = new ChartData(Settings.Epoch);
        _rows = 0;
        foreach (ResultChunk chunk in _held)
        {
            Add(chunk);
        }

        _held.Clear();
    }

    private void BeginTable()
    {
        _isTable = true;
        if (_rows > 0)
        {
            bool hasTime = _held.Any(chunk => chunk.Series.Any(ChartData.HasTime));
            string reason = !hasTime ? "the answer has no times" : _rows >= MostHeldRows
                ? string.Create(CultureInfo.InvariantCulture, $"the first {_rows} rows hold no numbers")
                : "no column holds numbers";
            WriteSentence($"This is a table, not a chart, because {reason}.", AnsiStyle.Info);
        }

        _table.Begin(_statement!);
        foreach (ResultChunk chunk in _held)
        {
            _table.Write(chunk);
        }

        _held.Clear();
    }

    private void Add(ResultChunk chunk)
    {
        foreach (ResultSeries series in chunk.Series)
        {
            _series += series.ContinuesPrevious && _series > 0 ? 0 : 1;
            _rows += series.Rows.Count;
            _data!.Add(series);
        }

        WriteNotes(chunk);
    }

    private void EndChart(TimeSpan elapsed, bool isCancelled)
    {
        ChartData data = _data!;
        if (data.Lines.Count > 0)
        {
            new ChartPicture(Output, Settings, data).Write();
        }

        if (data.LeftOutLines > 0)
        {
            string lines = data.LeftOutLines == 1 ? "1 more line is" : string.Create(CultureInfo.InvariantCulture, $"{data.LeftOutLines} more lines are");
            WriteSentence($"{lines} left out; ask for fewer series or fields to see others.", AnsiStyle.Info);
        }

        if (data.RowsWithoutTime > 0)
        {
            string rows = data.RowsWithoutTime == 1 ? "1 row has" : string.Create(CultureInfo.InvariantCulture, $"{data.RowsWithoutTime} rows have");
            WriteSentence($"{rows} no time that can be read.", AnsiStyle.Warning);
        }

        if (isCancelled)
        {
            WriteCancelled();
        }

        WriteSentence(AnswerSummary.Of(_statement!, _rows, _series, Settings.ShowsTiming ? elapsed : null), AnsiStyle.Faint);
        Output.WriteLine();
        _data = null;
    }
}
