using System.Text.Json;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Reports;
using InfluxQL.Rewriting;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>What a gateway makes of the request: each statement with its database, its text, and what changed and why.</summary>
internal static class PlanAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter writer, PlaygroundQuery query, CancellationToken cancellationToken)
    {
        QueryPlan? plan = query.Plan(cancellationToken);
        writer.WriteStartObject();
        writer.WriteStartArray("statements");
        if (plan is { HasErrors: false })
        {
            // A plan without errors has the statements of the text, one for one.
            List<StatementSyntax> written = [.. query.Services.Tree.GetQuery().NonEmptyStatements];
            for (int i = 0; i < plan.Statements.Count; i++)
            {
                Write(writer, plan.Statements[i], written[i].Span);
            }
        }

        writer.WriteEndArray();
        writer.WriteText("response", plan is { HasErrors: false } ? PlanText.Describe(plan.Shape) : null);
        DiagnosticsAnswer.Write(writer, query, DiagnosticsOf(query, plan));
        writer.WriteEndObject();
    }

    /// <summary>What is wrong with the parameters, then what the plan found in the text.</summary>
    public static IReadOnlyList<PlacedDiagnostic> DiagnosticsOf(PlaygroundQuery query, QueryPlan? plan) =>
    [
        .. query.Parameters.Diagnostics,
        .. (plan?.Diagnostics ?? []).OrderBy(diagnostic => diagnostic.Span.Start).Select(diagnostic => new PlacedDiagnostic(diagnostic, null)),
    ];

    private static void Write(Utf8JsonWriter writer, PlannedStatement statement, TextSpan span)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", statement.Kind);
        writer.WriteText("database", statement.ResolvedDatabase);
        writer.WriteText("text", statement.Text);
        writer.WriteStartArray("changes");
        foreach (PlanChange change in statement.Changes)
        {
            writer.WriteTextValue(change.Description);
        }

        writer.WriteEndArray();
        writer.WriteSpan(span);
        writer.WriteEndObject();
    }
}
