using InfluxQL.Cli.Sessions;
using InfluxQL.Cli.Terminal;

namespace InfluxQL.Cli.Repl.Editing;

/// <summary>A query, whose names are asked for when completion wants them.</summary>
internal sealed class ReplQueryAnalysis(QuerySession queries, string text) : ITextAnalysis
{
    private readonly QueryTextAnalysis _query = new(queries.Services(text), text);

    /// <inheritdoc/>
    public IReadOnlyList<ColoredSpan> Colors => _query.Colors;

    /// <inheritdoc/>
    public IReadOnlyList<TextMark> Marks => _query.Marks;

    /// <inheritdoc/>
    public bool IsComplete => _query.IsComplete;

    /// <inheritdoc/>
    public IReadOnlyList<CompletionChoice> GetCompletions(int position)
    {
        queries.WantNamesAt(text, position);
        return _query.GetCompletions(position);
    }

    /// <inheritdoc/>
    public SignatureHint? GetSignature(int position) => _query.GetSignature(position);

    /// <inheritdoc/>
    public TextFix? GetFix(TextMark mark) => _query.GetFix(mark);
}
