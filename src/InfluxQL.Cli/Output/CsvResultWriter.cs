using System.Text;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output;

/// <summary>
/// Writes CSV as InfluxDB 1.x does: per statement a head of <c>name,tags</c> and the columns, a row per line, and an empty
/// line before another head. Series with the columns of the one before share its head.
/// </summary>
internal sealed class CsvResultWriter(TextWriter output, TextWriter error, OutputSettings settings) : ResultWriter(output, error, settings)
{
    private IReadOnlyList<string>? _columns;
    private ResultSeries? _last;
    private string _prefix = string.Empty;

    /// <summary>Whether the output has a head.</summary>
    public bool HasHead { get; private set; } = settings.ContinuesCsv;

    /// <inheritdoc/>
    public override void Begin(PlannedStatement statement)
    {
        _columns = null;
        _last = null;
    }

    /// <inheritdoc/>
    public override void Write(ResultChunk chunk)
    {
        foreach (ResultSeries series in chunk.Series)
        {
            if (_columns is null || !_columns.SequenceEqual(series.Columns))
            {
                WriteHead(series.Columns);
            }

            if (_last is null || !series.ContinuesPrevious)
            {
                _prefix = Prefix(series);
            }

            _last = series;
            foreach (IReadOnlyList<ResultValue> row in series.Rows)
            {
                WriteRow(row);
            }
        }

        WriteNotes(chunk);
    }

    /// <inheritdoc/>
    public override void End(TimeSpan elapsed, bool isCancelled = false)
    {
        if (isCancelled)
        {
            WriteCancelled();
        }
    }

    /// <inheritdoc/>
    public override void Complete() => Output.Flush();

    private void WriteHead(IReadOnlyList<string> columns)
    {
        // The line break of InfluxDB, whatever the system's is.
        Output.Write(HasHead ? "\nname,tags" : "name,tags");
        foreach (string column in columns)
        {
            Output.Write(',');
            CsvField.Write(Output, column);
        }

        Output.Write('\n');
        _columns = columns;
        HasHead = true;
    }

    private void WriteRow(IReadOnlyList<ResultValue> row)
    {
        Output.Write(_prefix);
        for (int i = 0; i < row.Count; i++)
        {
            Output.Write(',');
            ResultValue value = row[i];
            switch (value.Kind)
            {
                case ResultValueKind.Null:
                    break;
                case ResultValueKind.Number:
                    Output.Write(PlainNumber.Of(value.Text));
                    break;
                default:
                    CsvField.Write(Output, value.Text);
                    break;
            }
        }

        for (int i = row.Count; i < _columns!.Count; i++)
        {
            Output.Write(',');
        }

        Output.Write('\n');
    }

    private static string Prefix(ResultSeries series)
    {
        using var prefix = new StringWriter();
        CsvField.Write(prefix, series.Name ?? string.Empty);
        prefix.Write(',');
        CsvField.Write(prefix, Tags(series.Tags));
        return prefix.ToString();
    }

    // a=1,b=2 in the order of the keys, with a backslash before what separates; tags without a value are left out.
    private static string Tags(IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        var text = new StringBuilder();
        foreach ((string key, string value) in tags.Where(tag => tag.Value.Length > 0).OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            Append(text.Length == 0 ? text : text.Append(','), key);
            Append(text.Append('='), value);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string value)
    {
        foreach (char letter in value)
        {
            if (letter is ',' or '=' or ' ')
            {
                text.Append('\\');
            }

            text.Append(letter);
        }
    }
}
