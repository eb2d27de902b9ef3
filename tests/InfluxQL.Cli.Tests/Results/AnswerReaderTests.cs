using System.Text;
using InfluxQL.Cli.Connections;
using InfluxQL.Rewriting;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Results;

public sealed class AnswerReaderTests
{
    private const string TwoSeries =
        """{"results":[{"statement_id":0,"messages":[{"level":"warning","text":"old"}],"other":{"a":[1,{"b":2}]},"series":[""" +
        """{"name":"cpu","tags":{"host":"a","":"x"},"columns":["time","v","s","b"],"values":[["2024-01-01T00:00:00Z",9007199254740993,"hé\n",true],[1,-0.10e3,null,false]]},""" +
        """{"name":"mem","columns":["time"],"values":[[5]]}]}]}""";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public async Task An_answer_is_read_in_whatever_pieces_it_arrives(int pieceLength)
    {
        List<ResultChunk> chunks = await ReadAsync(TwoSeries, pieceLength);

        ResultChunk chunk = chunks.ShouldHaveSingleItem();
        chunk.Messages.ShouldBe([new ResultMessage("warning", "old")]);
        chunk.Error.ShouldBeNull();
        chunk.Series.Select(series => series.Name).ShouldBe(["cpu", "mem"]);
        chunk.Series[0].Tags.ShouldBe([new("host", "a"), new("", "x")]);
        chunk.Series[0].Columns.ShouldBe(["time", "v", "s", "b"]);
        chunk.Series[0].Rows[0].ShouldBe(
        [
            new(ResultValueKind.String, "2024-01-01T00:00:00Z"),
            new(ResultValueKind.Number, "9007199254740993"),
            new(ResultValueKind.String, "hé\n"),
            new(ResultValueKind.Boolean, "true"),
        ]);
        chunk.Series[0].Rows[1].Select(value => value.Text).ShouldBe(["1", "-0.10e3", "null", "false"]);
        chunk.Series[0].Rows[1][2].IsNull.ShouldBeTrue();
        chunk.Series[1].ContinuesPrevious.ShouldBeFalse();
    }

    [Fact]
    public async Task A_series_that_the_server_divides_goes_on_in_the_next_chunk()
    {
        List<ResultChunk> chunks = await ReadAsync(
            Document("cpu", "1", true) + "\n" + Document("cpu", "2", false) + "\n" + Document("cpu", "3", false) + "\n" + Document("mem", "4", false));

        chunks.Select(chunk => chunk.Series[0].ContinuesPrevious).ShouldBe([false, true, false, false]);
    }

    [Fact]
    public async Task A_large_answer_in_one_piece_is_cut_into_chunks()
    {
        string body = """{"results":[{"series":[{"name":"cpu","columns":["v"],"values":[[1],[2],[3],[4]]},{"name":"mem","columns":["v"],"values":[[5]]}]}]}""";

        List<ResultChunk> chunks = await ReadAsync(body, rowsPerChunk: 2);

        chunks.Select(chunk => string.Join(' ', chunk.Series.Select(
                series => $"{series.Name}{(series.ContinuesPrevious ? "+" : "")}{string.Join(',', series.Rows.Select(row => row[0].Text))}")))
            .ShouldBe(["cpu1,2", "cpu+3,4", "mem5"]);
    }

    [Fact]
    public async Task A_cut_series_that_the_server_divides_as_well_stays_one()
    {
        string first = """{"results":[{"series":[{"name":"cpu","columns":["v"],"values":[[1],[2]],"partial":true}],"partial":true}]}""";
        string second = """{"results":[{"series":[{"name":"cpu","columns":["v"],"values":[[3]]}]}]}""";

        List<ResultChunk> chunks = await ReadAsync(first + second, rowsPerChunk: 2);

        chunks.SelectMany(chunk => chunk.Series).Select(series => series.ContinuesPrevious).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_series_without_rows_is_shown()
    {
        ResultSeries series = (await ReadAsync("""{"results":[{"series":[{"columns":["name"]}]}]}""")).ShouldHaveSingleItem().Series.ShouldHaveSingleItem();

        series.Name.ShouldBeNull();
        series.Columns.ShouldBe(["name"]);
        series.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_statement_without_rows_gives_an_empty_chunk_or_none()
    {
        (await ReadAsync("""{"results":[{"statement_id":0}]}""")).ShouldHaveSingleItem().Series.ShouldBeEmpty();
        (await ReadAsync("")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_the_server_cut_says_so()
    {
        List<ResultChunk> chunks = await ReadAsync(Document("cpu", "1", true));

        (await ReadAsync("""{"results":[{"series":[{"columns":["v"],"values":[[1]],"partial":true}]}]}""")).SelectMany(chunk => chunk.Messages).ShouldBeEmpty();
        chunks[^1].Messages.ShouldHaveSingleItem().Text.ShouldContain("The server cut the answer");
        (await ReadAsync(Document("cpu", "1", true) + Document("cpu", "2", false))).SelectMany(chunk => chunk.Messages).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_text_fits()
    {
        string text = new('x', 300_000);

        List<ResultChunk> chunks = await ReadAsync($$"""{"results":[{"series":[{"columns":["v"],"values":[["{{text}}"]]}]}]}""", 10_000);

        chunks[0].Series[0].Rows[0][0].Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("-1", "-1", "0")]
    [InlineData("-86400000000001", "-86400000000001", "-1")]
    [InlineData("null", "null", "null")]
    public async Task Timestamps_are_divided_towards_zero(string time, string nanoseconds, string days)
    {
        string body = $$"""{"results":[{"series":[{"columns":["time","n"],"values":[[{{time}},{{time}}]]}]}]}""";

        List<ResultChunk> chunks = await ReadAsync(body, shape: TestPlans.Of("SELECT v FROM cpu", epoch: EpochPrecision.Days).Shape);

        chunks[0].Series[0].Rows[0].Select(value => value.Text).ShouldBe([days, nanoseconds]);
    }

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00Z")]
    [InlineData("-1", "1969-12-31T23:59:59.999999999Z")]
    [InlineData("1700000000120000000", "2023-11-14T22:13:20.12Z")]
    public async Task A_server_that_counts_nanoseconds_only_gives_RFC_3339_here(string time, string expected)
    {
        ResponseShape shape = ResponseShape.Create(new QueryRequest("SHOW DATABASES"), UpstreamProtocol.Plain);

        List<ResultChunk> chunks = await ReadAsync($$"""{"results":[{"series":[{"columns":["time"],"values":[[{{time}}]]}]}]}""", shape: shape);

        chunks[0].Series[0].Rows[0][0].ShouldBe(new ResultValue(ResultValueKind.String, expected));
    }

    [Fact]
    public async Task A_timestamp_in_another_form_is_a_fault_where_nanoseconds_were_asked_for()
    {
        ResponseShape shape = TestPlans.Of("SELECT v FROM cpu", TargetProfiles.OssV1, EpochPrecision.Weeks).Shape;

        (await Should.ThrowAsync<AnswerFormatException>(
                () => ReadAsync("""{"results":[{"series":[{"columns":["time"],"values":[["2024-01-01T00:00:00Z"]]}]}]}""", shape: shape)))
            .Message.ShouldContain("nanoseconds");
    }

    private static string Document(string name, string value, bool isPartial)
    {
        string partial = isPartial ? ",\"partial\":true" : string.Empty;
        return $$"""{"results":[{"statement_id":0,"series":[{"name":"{{name}}","columns":["v"],"values":[[{{value}}]]{{partial}}}]{{partial}}}]}""";
    }

    private static async Task<List<ResultChunk>> ReadAsync(string body, int pieceLength = int.MaxValue, long rowsPerChunk = 10_000, ResponseShape? shape = null)
    {
        await using var stream = new PiecesStream(Encoding.UTF8.GetBytes(body), pieceLength);
        var reader = new AnswerReader(stream, new TimestampReading(shape ?? TestPlans.Of("SELECT v FROM cpu").Shape), rowsPerChunk);
        var chunks = new List<ResultChunk>();
        while (!reader.IsComplete)
        {
            await reader.FillAsync(default);
            while (reader.TryTake(out ResultChunk? chunk))
            {
                chunks.Add(chunk);
            }
        }

        return chunks;
    }

    /// <summary>Gives no more than some bytes at a time.</summary>
    private sealed class PiecesStream(byte[] bytes, int pieceLength) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, pieceLength)], cancellationToken);
    }
}
