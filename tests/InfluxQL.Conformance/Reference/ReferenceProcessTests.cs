using System.Diagnostics;
using System.Text.Json;

namespace InfluxQL.Conformance.Reference;

public sealed class ReferenceProcessTests : IDisposable
{
    private readonly List<IDisposable> _started = [];

    public void Dispose() => _started.ForEach(process => process.Dispose());

    [GoFact]
    public void A_valid_query_gives_kinds_and_canonical_text()
    {
        ParseOutcome outcome = Start().Parse("select v from m; delete from m where time < 1; SET PASSWORD FOR u = 'p'");

        outcome.Ok.ShouldBeTrue();
        outcome.Statements.ShouldBe(["Select", "DeleteSeries", "SetPasswordUser"]);
        outcome.Canonical.ShouldBe("SELECT v FROM m;\nDELETE FROM m WHERE time < 1;\nSET PASSWORD FOR u = [REDACTED]");
        outcome.Error.ShouldBeNull();
    }

    [GoFact]
    public void An_invalid_query_gives_the_error_text()
    {
        ParseOutcome outcome = Start().Parse("SHOW TAG VALUES");

        outcome.Ok.ShouldBeFalse();
        outcome.Canonical.ShouldBeNull();
        outcome.Error.ShouldBe("found EOF, expected WITH at line 1, char 17");
    }

    [GoFact]
    public void Parameters_keep_integers_and_floats_apart()
    {
        using JsonDocument parameters = JsonDocument.Parse("""{"a": 2, "b": 2.0, "c": {"identifier": "the v"}}""");

        ParseOutcome outcome = Start().Parse("SELECT $c FROM m WHERE x > $a OR x > $b", parameters.RootElement);

        outcome.Canonical.ShouldBe("SELECT \"the v\" FROM m WHERE x > 2 OR x > 2.000");
    }

    [GoFact]
    public void Text_outside_ASCII_and_line_breaks_pass_unchanged()
    {
        Start().Parse("SELECT \"größe\u2028😀\" FROM \"a<b>&c\"\n WHERE t = 'é'").Canonical
            .ShouldBe("SELECT \"größe\u2028😀\" FROM \"a<b>&c\" WHERE t = 'é'");
    }

    [GoFact]
    public void The_benchmark_reports_time_and_memory_of_parsing_and_of_printing()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "{\"q\":\"SELECT v FROM m\"}\n{\"q\":\"SELECT\"}\n");
            ProcessStartInfo start = new(ReferenceProgram.FileName)
            {
                ArgumentList = { "bench", file, "0.01" },
                RedirectStandardOutput = true,
            };
            using Process process = Process.Start(start)!;
            using JsonDocument result = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
            process.WaitForExit();

            JsonElement root = result.RootElement;
            root.GetProperty("queries").GetInt32().ShouldBe(2);
            root.GetProperty("characters").GetInt32().ShouldBe(21);
            root.GetProperty("invalid").GetInt32().ShouldBe(1);
            double parse = root.GetProperty("parse").GetProperty("bytes_per_query").GetDouble();
            double parseAndPrint = root.GetProperty("parse_and_print").GetProperty("bytes_per_query").GetDouble();
            parse.ShouldBeGreaterThan(0);
            parseAndPrint.ShouldBeGreaterThan(parse);
            root.GetProperty("parse").GetProperty("ns_per_query").GetDouble().ShouldBeGreaterThan(0);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private ReferenceProcess Start()
    {
        ReferenceProcess process = new();
        _started.Add(process);
        return process;
    }
}
