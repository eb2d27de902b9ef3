using InfluxQL.Cli.Rendering;
using InfluxQL.Formatting;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Cli.Reports;

/// <summary>Writes the statements of a report for people.</summary>
internal static class ReportText
{
    /// <summary>Writes the statements and, where something about the query follows, a blank line.</summary>
    public static void WriteStatements(TextWriter writer, QueryReport report, bool color)
    {
        var style = new AnsiStyle(color);
        for (int i = 0; i < report.Statements.Count; i++)
        {
            StatementSyntax statement = report.Statements[i];
            LinePosition position = report.Text.GetLinePosition(statement.SpanStart);
            writer.WriteLine($"{i + 1}. {style.Paint(AnsiStyle.Bold, StatementKindName.Of(statement))}{style.Paint(AnsiStyle.Faint, $" at {position.Line + 1}:{position.Character + 1}")}");
            writer.WriteLine($"   {DescribeText(report.BoundStatements[i])}");
        }

        if (report.Statements.Count == 0 && report.IsOk)
        {
            writer.WriteLine("There is no statement in the text, which is allowed.");
        }

        if (report.Statements.Count > 0 && report.Diagnostics.Count > 0)
        {
            writer.WriteLine();
        }
    }

    // Canonical text of half a statement would look like something that nobody wrote.
    private static string DescribeText(StatementSyntax statement) =>
        statement.ContainsMissing || statement.ContainsSkippedText
            ? "(not understood as a whole)"
            : VisibleText.Of(CanonicalPrinter.Print(statement));
}
