using System.Text;
using System.Text.Json;

namespace InfluxQL.Cli.Batch;

public sealed class JsonLinesTests
{
    private static readonly string[] s_members =
        ["ok", "statements", "canonical", "error", "diagnostics", "roundtrip", "epoch", "chunk_size", "format"];

    [Fact]
    public void Each_line_gives_a_line_in_order()
    {
        ToolRun run = Parse("{\"q\": \"SHOW USERS\"}\n{\"q\": \"SHOW DATABASES; SHOW USERS\"}\n");

        run.Status.ShouldBe(0);
        run.JsonLines.Select(line => string.Join(' ', line.GetProperty("statements").EnumerateArray()))
            .ShouldBe(["ShowUsers", "ShowDatabases ShowUsers"]);
        run.JsonLines[1].GetProperty("canonical").GetString().ShouldBe("SHOW DATABASES;\nSHOW USERS");
    }

    [Theory]
    [InlineData("{\"q\": \"SHOW USERS\"}")]
    [InlineData("{\"q\": \"SELECT\"}")]
    [InlineData("nothing")]
    public void Every_line_has_the_same_members(string line) =>
        Parse(line).JsonLines.Single().EnumerateObject().Select(member => member.Name).ShouldBe(s_members);

    [Theory]
    [InlineData("", "IQL3001")]
    [InlineData("  \t ", "IQL3001")]
    [InlineData("{", "IQL3002")]
    [InlineData("{\"q\": \"SHOW USERS\"} x", "IQL3002")]
    [InlineData("{\"q\": \"SHOW USERS\"", "IQL3002")]
    [InlineData("SHOW USERS", "IQL3002")]
    [InlineData("\"SHOW USERS\"", "IQL3003")]
    [InlineData("[]", "IQL3003")]
    [InlineData("null", "IQL3003")]
    [InlineData("{}", "IQL3004")]
    [InlineData("{\"Q\": \"SHOW USERS\"}", "IQL3004")]
    [InlineData("{\"q\": null}", "IQL3005")]
    [InlineData("{\"q\": {\"q\": \"SHOW USERS\"}}", "IQL3005")]
    public void A_line_that_is_no_request_has_one_diagnostic_and_the_run_goes_on(string line, string id)
    {
        ToolRun run = Parse($"{line}\n{{\"q\": \"SHOW USERS\"}}\n");

        run.Status.ShouldBe(1);
        run.JsonLines.Count.ShouldBe(2);
        JsonElement answer = run.JsonLines[0];
        answer.GetProperty("ok").GetBoolean().ShouldBeFalse();
        JsonElement diagnostic = answer.GetProperty("diagnostics").EnumerateArray().Single();
        diagnostic.GetProperty("id").GetString().ShouldBe(id);
        answer.GetProperty("error").GetString().ShouldBe(diagnostic.GetProperty("message").GetString());
        answer.GetProperty("roundtrip").ValueKind.ShouldBe(JsonValueKind.Null);
        run.JsonLines[1].GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Unknown_members_are_ignored() =>
        Parse("{\"z\": [{\"q\": 1}], \"q\": \"SHOW USERS\", \"y\": null}").Status.ShouldBe(0);

    [Fact]
    public void An_empty_query_is_fine() => Parse("{\"q\": \"\"}").Status.ShouldBe(0);

    [Fact]
    public void No_line_at_all_is_fine()
    {
        ToolRun run = Parse(string.Empty);

        run.Status.ShouldBe(0);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_spoil_their_line_only()
    {
        byte[] input = [.. "{\"q\": \"SHOW "u8, 0xFF, .. "\"}\n{\"q\": \"SHOW USERS\"}"u8];

        ToolRun run = ToolRun.With(input, ["parse", "--jsonl"]);

        run.JsonLines[0].GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("IQL3006");
        run.JsonLines[1].GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("SELECT \\ud800 FROM cpu")]
    [InlineData("SELECT '\\udc00x' FROM cpu")]
    [InlineData("SELECT '\\ud83d")]
    public void A_lone_surrogate_is_taken_and_given_back(string query)
    {
        JsonElement answer = Parse($"{{\"q\": \"{query}\"}}").JsonLines.Single();

        answer.GetProperty("roundtrip").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Letters_are_written_as_they_are()
    {
        ToolRun run = Parse("{\"q\": \"SELECT \\\"温度\\\" FROM \\\"\\ud83d\\ude00 <&'+>\\\"\"}");

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("温度");
        run.Output.ShouldContain("😀 <&'+>");
    }

    [Fact]
    public void Offsets_count_utf_16_units()
    {
        JsonElement diagnostic = Parse("{\"q\": \"SHOW USERS;\\nSELECT \\\"😀\\\" FROM 5 x\"}").JsonLines.Single().GetProperty("diagnostics")[0];

        diagnostic.GetProperty("offset").GetInt32().ShouldBe(29);
        diagnostic.GetProperty("length").GetInt32().ShouldBe(1);
        diagnostic.GetProperty("line").GetInt32().ShouldBe(2);
        diagnostic.GetProperty("column").GetInt32().ShouldBe(18);
        diagnostic.GetProperty("severity").GetString().ShouldBe("error");
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_windows_are_no_part_of_the_lines()
    {
        ToolRun run = ToolRun.With([0xEF, 0xBB, 0xBF, .. "{\"q\": \"SHOW USERS\"}\r\n{\"q\": \"SHOW USERS\"}\r\n"u8], ["parse", "--jsonl"]);

        run.Status.ShouldBe(0);
        run.JsonLines.Count.ShouldBe(2);
    }

    [Fact]
    public void A_huge_line_is_read()
    {
        string query = "SELECT " + string.Join(",", Enumerable.Repeat("mean(v)", 200_000)) + " FROM cpu";

        ToolRun run = Parse($"{{\"q\": \"{query}\"}}\n{{\"q\": \"SHOW USERS\"}}");

        run.Status.ShouldBe(0);
        run.JsonLines.Count.ShouldBe(2);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_refused_and_the_next_is_read()
    {
        byte[] blanks = new byte[LineReader.MaxLength + 1000];
        blanks.AsSpan().Fill((byte)' ');

        ToolRun run = ToolRun.With([.. blanks, .. "\n{\"q\": \"SHOW USERS\"}\n"u8], ["parse", "--jsonl"]);

        run.JsonLines.Count.ShouldBe(2);
        run.JsonLines[0].GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("IQL3007");
        run.JsonLines[1].GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void The_file_is_the_operand_the_value_or_the_option()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("requests.jsonl", "{\"q\": \"SHOW USERS\"}");
        string expected = Parse("{\"q\": \"SHOW USERS\"}").Output;

        ToolRun.Of("parse", "--jsonl", file).Output.ShouldBe(expected);
        ToolRun.Of("parse", $"--jsonl={file}").Output.ShouldBe(expected);
        ToolRun.Of("parse", "--jsonl", "--file", file).Output.ShouldBe(expected);
        ToolRun.WithInput("{\"q\": \"SHOW USERS\"}", "parse", "--jsonl", "-").Output.ShouldBe(expected);
    }

    [Theory]
    [InlineData("--params", "{}")]
    [InlineData("--format", "sarif")]
    public void Options_that_the_lines_answer_are_refused(string option, string value)
    {
        ToolRun run = ToolRun.Of("parse", "--jsonl", option, value);

        run.Status.ShouldBe(2);
        run.Error.ShouldContain($"{option} does not go with --jsonl");
    }

    [Fact]
    public void Two_files_are_refused() => ToolRun.Of("parse", "--jsonl=a", "b").Status.ShouldBe(2);

    [Fact]
    public void Each_line_is_answered_before_the_next_is_read()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var input = new LineByLineStream("{\"q\": \"SHOW USERS\"}\n", 3, () => output.ToArray().Count(b => b == '\n'));

        CommandLine.Run(["parse", "--jsonl"], input, output, error).ShouldBe(0);

        input.AnswersBeforeEachLine.ShouldBe([0, 1, 2, 3]);
    }

    private static ToolRun Parse(string input) => ToolRun.WithInput(input, "parse", "--jsonl");

    /// <summary>Gives one line per read and notes how many answers were there before.</summary>
    private sealed class LineByLineStream(string line, int count, Func<int> countAnswers) : MemoryStream
    {
        private int _given;

        public List<int> AnswersBeforeEachLine { get; } = [];

        public override int Read(Span<byte> buffer)
        {
            AnswersBeforeEachLine.Add(countAnswers());
            return _given++ < count ? Encoding.UTF8.GetBytes(line, buffer) : 0;
        }
    }
}
