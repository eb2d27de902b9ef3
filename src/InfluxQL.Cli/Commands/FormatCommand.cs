using System.Globalization;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Rendering;
using InfluxQL.Formatting;
using InfluxQL.Text;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql format</c>: lays out a query for people.</summary>
internal sealed class FormatCommand : Command
{
    private const int MaxWidth = 10_000;

    private static readonly CommandOption s_check = new("--check", null, "Write nothing but the first place that formatting would change, and fail there.");
    private static readonly CommandOption s_write = new("--write", null, "Write the formatted text into the file of --file.");
    private static readonly CommandOption s_width = new("--width", "N", "How long a line should be at most; without it 80.");

    public override string Name => "format";

    public override string Summary => "lay out a query for people, with its comments";

    public override IReadOnlyList<string> Usage { get; } =
        ["format [QUERY] [--check] [--width N] [--color WHEN]", "format --file FILE [--check | --write] [--width N] [--color WHEN]"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Writes a statement on one line if it fits, else each clause on its own line. Keywords are written in capitals; names, literals and comments stay as they are. The formatted query says the same.",
        "A query with errors of syntax stays as it is; what is wrong goes to standard error.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } = [CommonOptions.File, s_check, s_write, s_width, CommonOptions.Color];

    public override IReadOnlyList<ManualEntry> ExitStatuses { get; } =
        CommonEntries.StatusesWith("errors in a query, or --check found something to change");

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql format --width 60 \"select mean(v) from cpu where time > now() - 1h group by time(1m)\"", "Format a query."),
        new("influxql format --file query.influxql --write", "Format a file."),
        new("influxql format --file query.influxql --check", "Fail in CI if a file is not formatted."),
    ];

    public override int Run(CommandContext context)
    {
        int width = ReadWidth(context.Arguments);
        bool check = context.Arguments.Has(s_check);
        bool write = context.Arguments.Has(s_write);
        if (write && (check || context.Arguments.Find(CommonOptions.File) is null or "-"))
        {
            throw new UsageException("--write needs a file: influxql format --file FILE --write, without --check.");
        }

        QueryInput input = QueryInput.Read(context);
        bool isArgument = context.Arguments.Operands is [not "-"];
        FormatResult result = QueryFormatter.Format(input.Text, new FormatOptions { Width = width, EndsWithNewLine = !isArgument });
        if (!result.IsFormatted)
        {
            bool color = CommonOptions.WantsColor(context.Arguments, context.Terminal.ErrorTakesColor);
            new DiagnosticText(context.Error, color, context.Terminal.Width).Write(input.Name, SourceText.From(input.Text), result.Diagnostics);
            return ExitStatus.QueryErrors;
        }

        if (check)
        {
            return Check(context, input, result);
        }

        if (write)
        {
            if (result.HasChanged)
            {
                OutputFile.Write(input.Path!, result.Text);
            }

            return ExitStatus.Success;
        }

        context.Output.Write(result.Text);
        if (isArgument)
        {
            context.Output.WriteLine();
        }

        return ExitStatus.Success;
    }

    private static int Check(CommandContext context, QueryInput input, FormatResult result)
    {
        if (!result.HasChanged)
        {
            return ExitStatus.Success;
        }

        int offset = 0;
        while (offset < input.Text.Length && offset < result.Text.Length && input.Text[offset] == result.Text[offset])
        {
            offset++;
        }

        LinePosition position = SourceText.From(input.Text).GetLinePosition(offset);
        context.Output.WriteLine($"{VisibleText.Of(input.Name)}:{position.Line + 1}:{position.Character + 1}: not formatted");
        return ExitStatus.QueryErrors;
    }

    private static int ReadWidth(ParsedArguments arguments)
    {
        if (arguments.Find(s_width) is not { } text)
        {
            return FormatOptions.Default.Width;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width is > 0 and <= MaxWidth
            ? width
            : throw new UsageException($"'{text}' is no width; write a whole number from 1 to {MaxWidth}.");
    }
}
