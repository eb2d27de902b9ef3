namespace InfluxQL.Cli.Results;

/// <summary>A piece of a statement's answer; an answer has one or more.</summary>
internal sealed class ResultChunk
{
    /// <summary>The series, or parts of them; none where the statement gives no rows.</summary>
    public IReadOnlyList<ResultSeries> Series { get; init; } = [];

    /// <summary>What the server has to say beside the rows.</summary>
    public IReadOnlyList<ResultMessage> Messages { get; init; } = [];

    /// <summary>Why the server gave up on the statement; null where it did not.</summary>
    public string? Error { get; init; }

    /// <summary>The same with other sentences of the server.</summary>
    /// <param name="change">Gives the new sentence for one of now.</param>
    public ResultChunk WithSentences(Func<string, string> change) => Error is null && Messages.Count == 0
        ? this
        : new()
        {
            Series = Series,
            Messages = [.. Messages.Select(message => message with { Text = change(message.Text) })],
            Error = Error is null ? null : change(Error),
        };
}
