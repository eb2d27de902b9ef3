using InfluxQL.Services;

namespace InfluxQL.Cli.Terminal;

/// <summary>InfluxQL for the line editor.</summary>
/// <param name="options">Gives what holds now: the target, the database, the schema.</param>
internal sealed class QueryLanguage(Func<QueryServiceOptions> options) : ILineLanguage
{
    /// <inheritdoc/>
    public ITextAnalysis Analyze(string text) => new QueryTextAnalysis(new QueryServices(text, options()), text);
}
