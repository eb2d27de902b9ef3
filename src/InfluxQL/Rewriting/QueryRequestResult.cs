using InfluxQL.Diagnostics;

namespace InfluxQL.Rewriting;

/// <summary>What reading the parameters of a request gave.</summary>
public sealed class QueryRequestResult
{
    internal QueryRequestResult(QueryRequest? request, IReadOnlyList<Diagnostic> diagnostics)
    {
        Request = request;
        Diagnostics = diagnostics;
    }

    /// <summary>The request; null if a parameter is wrong.</summary>
    public QueryRequest? Request { get; }

    /// <summary>What is wrong, ignored or discouraged. The spans are empty: the findings are not about the query's text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
