using System.Globalization;
using System.Text;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Query;

/// <summary>
/// The form that is sent to a server: canonical text and the parameters that the plan asks for. Nothing of the client's
/// request is passed on as it was written.
/// </summary>
internal static class UpstreamQuery
{
    /// <summary>Makes the body of a request for a group of statements.</summary>
    public static FormUrlEncodedContent Create(QueryPlan plan, StatementGroup group)
    {
        var fields = new List<KeyValuePair<string, string>>(5) { new("q", Join(plan.Statements, group)) };
        if (group.Database is not null)
        {
            fields.Add(new("db", group.Database));
        }

        if (plan.Shape.UpstreamEpoch is not null)
        {
            fields.Add(new("epoch", plan.Shape.UpstreamEpoch));
        }

        if (plan.Shape.UpstreamChunkSize is { } size)
        {
            fields.Add(new("chunked", "true"));
            fields.Add(new("chunk_size", size.ToString(CultureInfo.InvariantCulture)));
        }

        return new FormUrlEncodedContent(fields);
    }

    private static string Join(IReadOnlyList<PlannedStatement> statements, StatementGroup group)
    {
        if (group.Count == 1)
        {
            return statements[group.First].Text;
        }

        var text = new StringBuilder(statements[group.First].Text);
        for (int i = 1; i < group.Count; i++)
        {
            text.Append("; ").Append(statements[group.First + i].Text);
        }

        return text.ToString();
    }
}
