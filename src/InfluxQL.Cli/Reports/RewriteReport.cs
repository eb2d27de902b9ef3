using InfluxQL.Diagnostics;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;
using InfluxQL.Text;

namespace InfluxQL.Cli.Reports;

/// <summary>Makes the report of the command <c>rewrite</c>.</summary>
internal static class RewriteReport
{
    /// <summary>Reads a request and plans it.</summary>
    /// <param name="planner">How requests are planned.</param>
    /// <param name="query">The query.</param>
    /// <param name="parameters">The parameters that hold where the request has none.</param>
    /// <param name="own">The request's own parameters.</param>
    /// <param name="values">Values of bind parameters.</param>
    public static QueryReport Create(
        QueryPlanner planner,
        string query,
        IEnumerable<KeyValuePair<string, string>> parameters,
        IEnumerable<KeyValuePair<string, string>> own,
        IReadOnlyDictionary<string, BoundValue>? values)
    {
        QueryRequestResult read = QueryRequest.Parse(parameters.Append(new("q", query)), own);
        var diagnostics = new List<Diagnostic>(read.Diagnostics);
        QueryPlan? plan = null;
        if (read.Request is { } request)
        {
            plan = planner.Plan(values is null ? request : request.WithParameters(values));
            diagnostics.AddRange(plan.Diagnostics);
        }

        List<Diagnostic> ordered = diagnostics.OrderBy(d => d.Span.Start).ToList();
        Diagnostic? firstError = ordered.Find(d => d.Severity == DiagnosticSeverity.Error);
        return new QueryReport
        {
            Text = SourceText.From(query),
            Plan = plan,
            Diagnostics = ordered,
            Error = firstError is null ? null : firstError.ReferenceText ?? firstError.Message,
        };
    }
}
