using System.Text.Json;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Reports;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql tree</c>: shows the syntax tree of a query.</summary>
internal sealed class TreeCommand : Command
{
    private static readonly CommandOption s_trivia = new("--trivia", null, "Show white space, line ends and comments too.");
    private static readonly CommandOption s_json = new("--json", null, "Write the tree as JSON.");

    public override string Name => "tree";

    public override string Summary => "show the syntax tree of a query as an outline";

    public override IReadOnlyList<string> Usage { get; } =
        ["tree [QUERY] [--trivia] [--json] [--color WHEN]", "tree --file FILE [--trivia] [--json] [--color WHEN]"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Shows a line for each node and token: its kind, the text of a token, and its span as [start..end), in UTF-16 code units from 0. A token that is needed but not there is shown as missing; text that fits nowhere is shown as skipped.",
        "What is wrong with the syntax goes to standard error; with --json it is a member of the output.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } = [CommonOptions.File, s_trivia, s_json, CommonOptions.Color];

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql tree \"SELECT v FROM cpu\"", "Show the tree."),
        new("influxql tree --trivia --file query.influxql", "Show the comments and white space of a file, too."),
        new("influxql tree --json \"SHOW DATABASES\"", "For programs."),
    ];

    public override int Run(CommandContext context)
    {
        QueryInput input = QueryInput.Read(context);
        QueryReport report = ParseReport.Create(input.Text, null);
        bool withTrivia = context.Arguments.Has(s_trivia);
        if (context.Arguments.Has(s_json))
        {
            using var writer = new Utf8JsonWriter(context.Output.BaseStream, JsonText.OneLine);
            TreeJson.Write(writer, report, withTrivia);
            writer.Flush();
            context.Output.WriteLine();
        }
        else
        {
            bool outputColor = CommonOptions.WantsColor(context.Arguments, context.Terminal.OutputTakesColor);
            TreeOutline.Write(context.Output, report.Tree!.GetRoot(), withTrivia, new AnsiStyle(outputColor));
            context.Output.Flush();
            bool errorColor = CommonOptions.WantsColor(context.Arguments, context.Terminal.ErrorTakesColor);
            new DiagnosticText(context.Error, errorColor, context.Terminal.Width).Write(input.Name, report.Text, report.Diagnostics);
        }

        return report.IsOk ? ExitStatus.Success : ExitStatus.QueryErrors;
    }
}
