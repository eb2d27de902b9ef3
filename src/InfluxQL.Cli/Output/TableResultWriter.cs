using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output;

/// <summary>Writes a table for each series, with its name and tags above and a line about the whole answer below.</summary>
internal sealed class TableResultWriter(TextWriter output, TextWriter error, OutputSettings settings) : ResultWriter(output, error, settings)
{
    private PlannedStatement? _statement;
    private SeriesTable? _table;
    private long _series;
    private long _rows;
    private bool _hasFailed;

    /// <inheritdoc/>
    public override void Begin(PlannedStatement statement)
    {
        _statement = statement;
        _table = null;
        _series = 0;
        _rows = 0;
        _hasFailed = false;
    }

    /// <inheritdoc/>
    public override void Write(ResultChunk chunk)
    {
        foreach (ResultSeries series in chunk.Series)
        {
            if (_table is null || !series.ContinuesPrevious)
            {
                EndTable();
                BeginTable(series);
            }

            _rows += series.Rows.Count;
            _table!.Write(series.Rows);
        }

        if (chunk.Error is not null)
        {
            // So that the rows before the error stand above it.
            EndTable();
            _hasFailed = true;
        }

        WriteNotes(chunk);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        _table?.Flush();
        Output.Flush();
    }

    /// <inheritdoc/>
    public override void End(TimeSpan elapsed, bool isCancelled = false)
    {
        EndTable();
        if (isCancelled)
        {
            WriteCancelled();
        }

        if (_rows > 0 || !(_hasFailed || isCancelled))
        {
            WriteSentence(AnswerSummary.Of(_statement!, _rows, _series, Settings.ShowsTiming ? elapsed : null), AnsiStyle.Faint);
        }

        bool hasWritten = _series > 0 || MixesErrors || !(_hasFailed || isCancelled);
        if (hasWritten)
        {
            Output.WriteLine();
        }

        _statement = null;
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        EndTable();
        Output.Flush();
    }

    private void BeginTable(ResultSeries series)
    {
        if (_series++ > 0)
        {
            Output.WriteLine();
        }

        IEnumerable<string> tags = series.Tags.Select(tag => $"{tag.Key}={tag.Value}");
        if (series.Name is not null || series.Tags.Count > 0)
        {
            IEnumerable<string> words = series.Name is { } name ? tags.Prepend(series.Tags.Count > 0 ? name + ":" : name) : tags;
            WrappedWords.Write(Output, words, Settings.Width, TableMarks.For(Settings).Cut, Settings.UsesColor ? AnsiStyle.Info : null);
        }

        _table = new SeriesTable(Output, Settings, series.Columns);
    }

    private void EndTable()
    {
        _table?.End();
        _table = null;
    }
}
