using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// Writes results in one of the forms of the v1 API. What closes a series or a result is written when it is known that
/// nothing of it follows, so that rows of one series that came in several documents can be put together.
/// </summary>
internal abstract class ResultWriter(OutputBuffer output, TimestampConverter converter) : IAsyncDisposable
{
    /// <summary>The series that rows belong to.</summary>
    protected SeriesHead Head { get; private set; } = new();

    /// <summary>The bytes for the client.</summary>
    protected OutputBuffer Output { get; } = output;

    /// <summary>Turns the timestamps.</summary>
    protected TimestampConverter Converter { get; } = converter;

    /// <summary>Whether a chunk ended since the last flush.</summary>
    public bool HasEndedChunk { get; set; }

    /// <summary>The writer for a response.</summary>
    public static ResultWriter Create(ResponseShape shape, OutputBuffer output)
    {
        var converter = new TimestampConverter(shape);
        return (shape.Format, shape.ChunkSize) switch
        {
            (ResponseFormat.Csv, _) => new CsvResultWriter(output, converter),
            (ResponseFormat.MessagePack, null) => new MessagePackResultWriter(output, converter),
            (ResponseFormat.MessagePack, _) => new MessagePackChunkWriter(output, converter, shape.CutsChunks ? shape.ChunkSize : null),
            (_, null) => new JsonResultWriter(output, converter),
            _ => new JsonChunkWriter(output, converter, shape.CutsChunks ? shape.ChunkSize : null),
        };
    }

    /// <summary>Begins a series, or goes on with the one before.</summary>
    /// <param name="statementId">The ID of the statement in the client's query; it does not fall.</param>
    /// <param name="head">The series, which the writer keeps.</param>
    /// <returns>An object that the caller may use for the next series.</returns>
    public SeriesHead StartSeries(int statementId, SeriesHead head)
    {
        SeriesHead last = Head;
        Head = head;
        StartSeries(statementId, last, last.IsSameAs(head));
        return last;
    }

    /// <summary>Writes a row of the series.</summary>
    /// <param name="row">A JSON array of scalars.</param>
    public abstract void WriteRow(ReadOnlySpan<byte> row);

    /// <summary>Ends the rows of a series in a document.</summary>
    /// <param name="isPartial">The server says that more rows of it follow.</param>
    public abstract void EndSeries(bool isPartial);

    /// <summary>Ends a result in a document; there may have been no series in it.</summary>
    /// <param name="statementId">The ID of the statement in the client's query.</param>
    /// <param name="isPartial">The server says that more of the result follows.</param>
    /// <param name="error">The error, a JSON string; null for none.</param>
    /// <param name="messages">The messages, a JSON array; null for none.</param>
    public abstract void EndResult(int statementId, bool isPartial, byte[]? error, byte[]? messages);

    /// <summary>A document of the server ended.</summary>
    public virtual void EndDocument()
    {
    }

    /// <summary>Ends the response, which is complete.</summary>
    public abstract void Complete();

    /// <summary>Ends the response, which is not complete.</summary>
    /// <param name="statementId">The first statement that has no complete result.</param>
    /// <param name="error">Why.</param>
    public abstract void Fail(int statementId, string error);

    /// <summary>Sends what the writer holds elsewhere than in <see cref="Output"/>, once the response is complete.</summary>
    public virtual Task DrainAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        Head.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Begins a series; <see cref="Head"/> is the new one already.</summary>
    protected abstract void StartSeries(int statementId, SeriesHead last, bool isSame);
}
