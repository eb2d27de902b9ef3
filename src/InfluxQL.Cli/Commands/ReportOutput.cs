using System.Text.Json;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Reports;

namespace InfluxQL.Cli.Commands;

/// <summary>Writes a report in the form that <c>--format</c> names.</summary>
internal static class ReportOutput
{
    /// <summary>Writes a report to standard output.</summary>
    /// <param name="context">The command's arguments and streams.</param>
    /// <param name="input">Where the query comes from.</param>
    /// <param name="report">What there is to say.</param>
    /// <param name="showsStatements">Whether people want to see the statements, or what is wrong alone.</param>
    public static void Write(CommandContext context, QueryInput input, QueryReport report, bool showsStatements)
    {
        switch (context.Arguments.Find(CommonOptions.Format))
        {
            case "json":
                WriteJson(context, writer => ReportJson.Write(writer, report));
                break;
            case "sarif":
                WriteJson(context, writer => SarifLog.Write(writer, input, report.Text, report.Diagnostics));
                break;
            default:
                bool color = CommonOptions.WantsColor(context.Arguments, context.Terminal.OutputTakesColor);
                if (showsStatements)
                {
                    ReportText.WriteStatements(context.Output, report, color);
                }

                new DiagnosticText(context.Output, color, context.Terminal.Width).Write(input.Name, report.Text, report.Diagnostics);
                break;
        }
    }

    private static void WriteJson(CommandContext context, Action<Utf8JsonWriter> write)
    {
        context.Output.Flush();
        using (var writer = new Utf8JsonWriter(context.Output.BaseStream, JsonText.Indented))
        {
            write(writer);
        }

        context.Output.WriteLine();
    }
}
