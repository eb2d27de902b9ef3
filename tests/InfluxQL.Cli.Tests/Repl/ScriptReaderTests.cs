using System.Text;
using InfluxQL.Cli.Input;

namespace InfluxQL.Cli.Repl;

public sealed class ScriptReaderTests
{
    [Fact]
    public void Statements_end_with_semicolons_and_keep_their_places()
    {
        Read("SELECT a FROM x; SELECT b\n  FROM y;\n\n SELECT c FROM z").ShouldBe(
        [
            "1:1 SELECT a FROM x;",
            "1:18 SELECT b\n  FROM y;",
            "4:1  SELECT c FROM z",
        ]);
    }

    [Fact]
    public void A_complete_line_ends_where_the_next_statement_begins()
    {
        Read("SHOW DATABASES\nSELECT v\nFROM cpu\nWHERE a = 1\nshow measurements").ShouldBe(
        [
            "1:1 SHOW DATABASES",
            "2:1 SELECT v\nFROM cpu\nWHERE a = 1",
            "5:1 show measurements",
        ]);
    }

    [Fact]
    public void What_is_not_complete_goes_on_also_before_a_word_that_could_begin_a_statement()
    {
        Read("SELECT v FROM (\nSELECT v FROM cpu\n)").ShouldBe(["1:1 SELECT v FROM (\nSELECT v FROM cpu\n)"]);
        Read("EXPLAIN\nSELECT v FROM cpu").ShouldBe(["1:1 EXPLAIN\nSELECT v FROM cpu"]);
    }

    [Fact]
    public void A_command_is_a_line_and_ends_what_stands_before_it()
    {
        Read("\\use a;b\nSELECT v FROM\n\\output csv\nuse telegraf\nSHOW DATABASES\nprecision ns").ShouldBe(
        [
            "1:1 \\use a;b",
            "2:1 SELECT v FROM",
            "3:1 \\output csv",
            "4:1 use telegraf",
            "5:1 SHOW DATABASES",
            "6:1 precision ns",
        ]);
    }

    [Fact]
    public void Semicolons_in_strings_names_comments_and_patterns_end_nothing()
    {
        Read("SELECT \"a;b\" FROM /x;y/ WHERE t = ';' /* ; \n \\use no; */ -- ;\n;").ShouldBe(
            ["1:1 SELECT \"a;b\" FROM /x;y/ WHERE t = ';' /* ; \n \\use no; */ -- ;\n;"]);
    }

    [Fact]
    public void Comments_and_empty_statements_are_nothing_to_run() => Read("-- a\n;;\n/* b */ ;\n\n").ShouldBeEmpty();

    [Fact]
    public void Commands_may_stand_behind_comments() => Read("-- a\nuse telegraf\n-- b\n\\timing").ShouldBe(["2:1 use telegraf", "4:1 \\timing"]);

    [Fact]
    public void An_endless_script_is_read_no_further_than_asked_for()
    {
        using var endless = new EndlessStream("SHOW DATABASES;\n");

        new ScriptReader(endless, "script").Read().Take(5).Count().ShouldBe(5);

        endless.BytesRead.ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void A_statement_without_an_end_is_refused()
    {
        using var endless = new EndlessStream("a = 1 AND\n");

        Should.Throw<InputException>(() => new ScriptReader(endless, "script").Read().First()).Message.ShouldContain("The statement that begins in line 1 of script has no end");
    }

    [Fact]
    public void A_script_that_is_no_utf8_is_refused()
    {
        using var script = new MemoryStream([(byte)'S', 0xFF]);

        Should.Throw<InputException>(() => new ScriptReader(script, "script").Read().ToList()).Message.ShouldContain("not UTF-8");
    }

    private static List<string> Read(string script)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(script));
        return [.. new ScriptReader(stream, "script").Read().Select(item => $"{item.Origin.Line + 1}:{item.Origin.Character + 1} {item.Text}")];
    }

    private sealed class EndlessStream(string line) : Stream
    {
        private readonly byte[] _line = Encoding.UTF8.GetBytes(line);

        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            for (int i = 0; i < buffer.Length; i++)
            {
                buffer[i] = _line[(int)((BytesRead + i) % _line.Length)];
            }

            BytesRead += buffer.Length;
            return buffer.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
