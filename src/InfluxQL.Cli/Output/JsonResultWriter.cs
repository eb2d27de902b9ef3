using System.Globalization;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output;

/// <summary>
/// Writes the JSON of the v1 API while the answer comes, chunks joined: a document for each statement, or one for the run.
/// Numbers are what the server wrote. It is valid whatever happens; an error and a cancelled statement leave an
/// <c>error</c> in their result.
/// </summary>
internal sealed class JsonResultWriter(TextWriter output, TextWriter error, OutputSettings settings) : ResultWriter(output, error, settings)
{
    private readonly JsonLayout _json = new(output, settings.IndentsJson);
    private readonly List<ResultMessage> _messages = [];
    private string? _error;
    private int _number;
    private bool _hasDocument;
    private bool _hasResult;
    private bool _hasSeries;
    private bool _hasRows;

    /// <inheritdoc/>
    public override void Begin(PlannedStatement statement)
    {
        if (!_hasDocument)
        {
            _hasDocument = true;
            _json.Open('{');
            _json.Name("results");
            _json.Open('[');
        }

        _json.Element();
        _json.Open('{');
        _json.Name("statement_id");
        Output.Write(_number.ToString(CultureInfo.InvariantCulture));
        _number = Settings.JoinsJson ? _number + 1 : 0;
        _hasResult = true;
    }

    /// <inheritdoc/>
    public override void Write(ResultChunk chunk)
    {
        foreach (ResultSeries series in chunk.Series)
        {
            if (!_hasSeries)
            {
                _json.Name("series");
                _json.Open('[');
                BeginSeries(series);
            }
            else if (!series.ContinuesPrevious)
            {
                EndSeries();
                BeginSeries(series);
            }

            foreach (IReadOnlyList<ResultValue> row in series.Rows)
            {
                WriteRow(row);
            }
        }

        _messages.AddRange(chunk.Messages);
        _error ??= chunk.Error;
        WriteNotes(chunk);
    }

    /// <inheritdoc/>
    public override void End(TimeSpan elapsed, bool isCancelled = false)
    {
        if (isCancelled)
        {
            _error ??= CancelledText;
        }

        EndResult();
        if (!Settings.JoinsJson)
        {
            EndDocument();
        }

        if (isCancelled)
        {
            WriteCancelled();
        }
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_hasResult)
        {
            _error ??= CancelledText;
            EndResult();
        }

        if (_hasDocument)
        {
            EndDocument();
        }

        Output.Flush();
    }

    private void BeginSeries(ResultSeries series)
    {
        _hasSeries = true;
        _json.Element();
        _json.Open('{');
        if (series.Name is not null)
        {
            _json.Name("name");
            JsonString.Write(Output, series.Name);
        }

        if (series.Tags.Count > 0)
        {
            _json.Name("tags");
            WriteTags(series.Tags);
        }

        _json.Name("columns");
        _json.WriteArray(series.Columns, static (output, column) => JsonString.Write(output, column));
    }

    private void WriteTags(IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        Output.Write('{');
        for (int i = 0; i < tags.Count; i++)
        {
            Output.Write(i == 0 ? string.Empty : _json.Comma);
            JsonString.Write(Output, tags[i].Key);
            Output.Write(_json.Colon);
            JsonString.Write(Output, tags[i].Value);
        }

        Output.Write('}');
    }

    private void WriteRow(IReadOnlyList<ResultValue> row)
    {
        if (!_hasRows)
        {
            _json.Name("values");
            _json.Open('[');
            _hasRows = true;
        }

        _json.Element();
        _json.WriteArray(row, static (output, value) =>
        {
            if (value.Kind == ResultValueKind.String)
            {
                JsonString.Write(output, value.Text);
            }
            else
            {
                output.Write(value.Text);
            }
        });
    }

    private void EndSeries()
    {
        if (_hasRows)
        {
            _json.Close(']');
            _hasRows = false;
        }

        _json.Close('}');
    }

    private void EndResult()
    {
        if (_hasSeries)
        {
            EndSeries();
            _json.Close(']');
            _hasSeries = false;
        }

        if (_messages.Count > 0)
        {
            _json.Name("messages");
            _json.WriteArray(_messages, WriteMessage);
            _messages.Clear();
        }

        if (_error is not null)
        {
            _json.Name("error");
            JsonString.Write(Output, _error);
            _error = null;
        }

        _json.Close('}');
        _hasResult = false;
    }

    private void WriteMessage(TextWriter writer, ResultMessage message)
    {
        writer.Write("{\"level\"" + _json.Colon);
        JsonString.Write(writer, message.Level);
        writer.Write(_json.Comma + "\"text\"" + _json.Colon);
        JsonString.Write(writer, message.Text);
        writer.Write('}');
    }

    private void EndDocument()
    {
        _json.Close(']');
        _json.Close('}');
        Output.Write('\n');
        _hasDocument = false;
    }
}
