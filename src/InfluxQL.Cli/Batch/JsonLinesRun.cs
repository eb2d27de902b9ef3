using System.Buffers;
using System.Text.Json;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Rendering;
using InfluxQL.Cli.Reports;
using InfluxQL.Diagnostics;

namespace InfluxQL.Cli.Batch;

/// <summary>The batch form: a JSON object per line in, one per line out, in order, each written as soon as it is there.</summary>
internal static class JsonLinesRun
{
    private const string StandardInput = "<stdin>";

    /// <summary>Answers every line.</summary>
    /// <param name="context">The command's arguments and streams.</param>
    /// <param name="answer">What the command says about a request.</param>
    /// <param name="failsFrom">The severity from which a finding makes the run fail.</param>
    /// <param name="readsRequests">Whether lines have members that stand for parameters in a URL.</param>
    public static int Run(
        CommandContext context,
        Func<LineRequest, QueryReport> answer,
        DiagnosticSeverity failsFrom = DiagnosticSeverity.Error,
        bool readsRequests = false)
    {
        string file = FindFile(context.Arguments);
        if (file == StandardInput)
        {
            return Run(context, context.Input, file, answer, failsFrom, readsRequests);
        }

        using Stream stream = InputFile.Open(file);
        return Run(context, stream, file, answer, failsFrom, readsRequests);
    }

    private static string FindFile(ParsedArguments arguments)
    {
        var named = new List<string>(arguments.Operands);
        if (arguments.Find(CommonOptions.JsonLines) is { Length: > 0 } value)
        {
            named.Add(value);
        }

        if (arguments.Find(CommonOptions.File) is { } file)
        {
            named.Add(file);
        }

        foreach (CommandOption option in (CommandOption[])[CommonOptions.Params, CommonOptions.Format])
        {
            if (arguments.Has(option))
            {
                throw new UsageException($"{option.Name} does not go with --jsonl, whose lines say it themselves.");
            }
        }

        return named.Count switch
        {
            0 => StandardInput,
            1 => named[0] == "-" ? StandardInput : named[0],
            _ => throw new UsageException($"--jsonl reads one file, but there are {string.Join(" and ", named)}."),
        };
    }

    private static int Run(
        CommandContext context,
        Stream input,
        string name,
        Func<LineRequest, QueryReport> answer,
        DiagnosticSeverity failsFrom,
        bool readsRequests)
    {
        context.Output.Flush();
        Stream output = context.Output.BaseStream;
        var lines = new LineReader(input, name);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(buffer, JsonText.OneLine);
        bool fails = false;
        while (lines.Read())
        {
            QueryReport report = Answer(lines, answer, readsRequests);
            fails |= report.HasFindings(failsFrom);
            ReportJson.Write(writer, report);
            writer.Flush();
            buffer.Write("\n"u8);
            output.Write(buffer.WrittenSpan);
            output.Flush();
            buffer.ResetWrittenCount();
            writer.Reset();
        }

        return fails ? ExitStatus.QueryErrors : ExitStatus.Success;
    }

    private static QueryReport Answer(LineReader lines, Func<LineRequest, QueryReport> answer, bool readsRequests)
    {
        if (lines.IsTooLong)
        {
            return QueryReport.OfDiagnostic(Diagnostic.Create(DiagnosticDescriptors.LineTooLong, default, LineReader.MaxLength));
        }

        return LineRequestReader.Read(lines.Line.Span, readsRequests, out LineRequest? request) is { } problem
            ? QueryReport.OfDiagnostic(problem)
            : answer(request!);
    }
}
