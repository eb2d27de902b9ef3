using InfluxQL.Cli.Rendering;
using InfluxQL.Formatting;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Reports;

/// <summary>Writes a plan for people.</summary>
internal static class PlanText
{
    /// <summary>Writes the statements, what changed in each, and the shape of the response.</summary>
    public static void Write(TextWriter writer, QueryPlan plan, bool color)
    {
        var style = new AnsiStyle(color);
        for (int i = 0; i < plan.Statements.Count; i++)
        {
            PlannedStatement statement = plan.Statements[i];
            writer.WriteLine($"{i + 1}. {style.Paint(AnsiStyle.Bold, statement.Kind)}{style.Paint(AnsiStyle.Faint, Place(statement))}");
            writer.WriteLine($"   {VisibleText.Of(PasswordRedaction.Redact(statement.Text))}");
            foreach (PlanChange change in statement.Changes)
            {
                writer.WriteLine($"   - {VisibleText.Of(change.Description)}");
            }
        }

        if (plan.HasErrors)
        {
            return;
        }

        writer.WriteLine(Describe(plan.Shape));
        if (plan.Diagnostics.Count > 0)
        {
            writer.WriteLine();
        }
    }

    private static string Place(PlannedStatement statement) =>
        statement.IsAboutAllDatabases ? " in all databases"
        : statement.ResolvedDatabase is { } name ? $" in {VisibleText.Of(name)}"
        : " in no database";

    /// <summary>What the response looks like, in a sentence.</summary>
    internal static string Describe(ResponseShape shape)
    {
        string time = shape.Epoch is { } epoch ? $"timestamps in {epoch}" : "timestamps in RFC 3339";
        string conversion = shape.Conversion == TimestampConversion.Divide ? $" (nanoseconds of the server divided by {shape.Factor})" : string.Empty;
        string chunks = shape.ChunkSize is { } size ? $"chunks of {size} rows" : "in one piece";
        return $"Response: {ResponseFormats.GetName(shape.Format)}, {time}{conversion}, {chunks}.";
    }
}
