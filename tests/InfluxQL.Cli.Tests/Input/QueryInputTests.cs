using System.Text;
using InfluxQL.Cli.Streams;

namespace InfluxQL.Cli.Input;

public sealed class QueryInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_query_comes_from_the_argument_a_file_or_standard_input()
    {
        string file = _folder.Write("query.influxql", "SHOW DATABASES\n");
        string expected = ToolRun.Of("parse", "SHOW DATABASES").Output;

        expected.ShouldContain("ShowDatabases");
        ToolRun.Of("parse", "--file", file).Output.ShouldBe(expected);
        ToolRun.WithInput("SHOW DATABASES", "parse").Output.ShouldBe(expected);
        ToolRun.WithInput("SHOW DATABASES", "parse", "-").Output.ShouldBe(expected);
        ToolRun.WithInput("SHOW DATABASES", "parse", "--file", "-").Output.ShouldBe(expected);
    }

    [Fact]
    public void A_query_and_a_file_together_are_refused()
    {
        ToolRun run = ToolRun.Of("parse", "SHOW DATABASES", "--file", "x");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("give one of them");
    }

    [Fact]
    public void At_a_terminal_the_tool_does_not_wait_for_typing()
    {
        ToolRun run = ToolRun.With([], ["parse"], new TerminalSettings { InputIsTerminal = true });

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("There is no query. Give it as an argument in quotes");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        string file = Path.Combine(_folder.Path, "none.influxql");

        ToolRun run = ToolRun.Of("parse", "--file", file);

        run.Status.ShouldBe(2);
        run.Error.ShouldBe($"influxql parse: There is no file {file}.\n");
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("tree")]
    public void A_directory_is_no_file(string command)
    {
        ToolRun run = ToolRun.Of(command, "--file", _folder.Path);

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("is a directory; name a file.");
    }

    [Fact]
    public void A_directory_is_no_file_of_lines()
    {
        ToolRun run = ToolRun.Of("parse", "--jsonl", _folder.Path);

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("is a directory; name a file.");
    }

    [Fact]
    public void A_stream_that_cannot_be_read_gives_a_sentence()
    {
        using var closed = new MemoryStream();
        closed.Dispose();
        using var output = new MemoryStream();
        using var error = new MemoryStream();

        CommandLine.Run(["parse"], closed, output, error).ShouldBe(2);

        Encoding.UTF8.GetString(error.ToArray()).ShouldStartWith("influxql parse: <stdin> cannot be read: ");
    }

    [Fact]
    public void A_binary_file_is_refused_with_the_offset_of_the_first_wrong_byte()
    {
        string file = _folder.Write("binary", [(byte)'S', (byte)'H', 0, 1, 0xFE, 0x80]);

        ToolRun run = ToolRun.Of("parse", "--file", file);

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("is not UTF-8 text: byte 0xFE at offset 4 belongs to no character.");
    }

    [Fact]
    public void A_file_of_utf_16_is_refused_with_the_remedy()
    {
        string file = _folder.Write("wide.influxql", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("SHOW DATABASES")]);

        ToolRun.Of("parse", "--file", file).Error.ShouldContain("is UTF-16 text; save it as UTF-8.");
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_query()
    {
        string file = _folder.Write("marked.influxql", [0xEF, 0xBB, 0xBF, .. "SHOW DATABASES"u8]);

        ToolRun run = ToolRun.Of("parse", "--file", file);

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("ShowDatabases at 1:1");
    }

    [Fact]
    public void Lines_may_end_as_windows_ends_them()
    {
        string file = _folder.Write("crlf.influxql", "SHOW DATABASES;\r\nSHOW USERS\r\n");

        ToolRun run = ToolRun.Of("parse", "--file", file);

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("ShowUsers at 2:1");
    }

    [Fact]
    public void A_file_of_nul_characters_is_a_query_with_errors()
    {
        ToolRun run = ToolRun.With(new byte[100], ["parse"]);

        run.Status.ShouldBe(1);
        run.Output.ShouldContain("error IQL0");
        run.Output.ShouldNotContain("\0");
    }

    [Fact]
    public void An_empty_file_has_no_statements()
    {
        ToolRun run = ToolRun.WithInput(string.Empty, "parse");

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("no statement");
    }
}
