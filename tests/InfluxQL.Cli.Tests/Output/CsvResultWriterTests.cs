using System.Text.Json;
using InfluxQL.Cli.Results;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Output;

public sealed class CsvResultWriterTests
{
    private static readonly OutputSettings s_settings = new() { Form = OutputForm.Csv };

    [Fact]
    public void Series_with_the_same_columns_share_a_head_and_others_begin_a_new_one()
    {
        (string output, _) = Answers.Show(
            s_settings,
            "SELECT * FROM m",
            Answers.Chunk(
                Answers.Series("m", ["b=2", "a=x y,z=1", "none="], ["time", "v"], [1, 1.5]),
                Answers.Series("n", [], ["time", "v"], [2, null])),
            Answers.Chunk(Answers.Series("m", [], ["time", "w"], [3, true])));

        output.ShouldBe("name,tags,time,v\nm,\"a=x\\ y\\,z\\=1,b=2\",1,1.5\nn,,2,\n\nname,tags,time,w\nm,,3,true\n");
    }

    [Fact]
    public void Fields_are_quoted_as_in_RFC_4180()
    {
        (string output, _) = Answers.Show(
            s_settings,
            "SELECT * FROM m",
            Answers.Chunk(Answers.Series("a,b", [], ["say \"x\"", "c"], ["line\nbreak", " blank"], ["\\.", "plain"])));

        output.ShouldBe("name,tags,\"say \"\"x\"\"\",c\n\"a,b\",,\"line\nbreak\",\" blank\"\n\"a,b\",,\"\\.\",plain\n");
    }

    [Theory]
    [InlineData("1e21", "1000000000000000000000")]
    [InlineData("-1.5e-7", "-0.00000015")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("1.25E+1", "12.5")]
    [InlineData("1e999999", "1e999999")]
    public void Numbers_have_no_exponent_and_lose_no_digit(string json, string plain) => PlainNumber.Of(json).ShouldBe(plain);

    [Fact]
    public void Errors_and_messages_go_to_the_errors_alone()
    {
        (string output, string error) = Answers.Show(
            s_settings,
            "SELECT * FROM m",
            Answers.Chunk(Answers.Series("m", [], ["a"], [1])),
            new ResultChunk { Error = "boom", Messages = [new ResultMessage("info", "note")] });

        output.ShouldBe("name,tags,a\nm,,1\n");
        error.ShouldBe("info: note\nerror: boom\n");
    }

    [InfluxServerFact]
    public async Task It_is_what_InfluxDB_answers()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        (await server.QueryAsync("CREATE DATABASE d", string.Empty)).ShouldBeNull();
        await server.WriteAsync(
            "cpu,host=a,region=x\\ y\\,\\=z v=1.5,i=9223372036854775807i,s=\"say \\\"x\\\", y\",b=true 1000000001\n"
                + "cpu,host=b v=1e-9,s=\" blank\nline\" 2000000000\ncpu,host=日本 v=1e22 3000000000\nmem,host=a free=12i 5",
            "d");
        string[] queries =
        [
            "SELECT * FROM cpu", "SELECT * FROM cpu GROUP BY *", "SELECT * FROM cpu, mem", "SELECT * FROM /.*/ GROUP BY host",
            "SELECT v FROM nothing", "SHOW DATABASES", "SHOW TAG KEYS", "SHOW FIELD KEYS", "SHOW SERIES", "SELECT mean(v) FROM cpu GROUP BY host",
            "SHOW MEASUREMENTS; SELECT v FROM cpu; SHOW TAG VALUES WITH KEY = host",
        ];

        // SHOW RETENTION POLICIES is not among them: InfluxDB 1.6.7 writes the name of the column replicaN in the place of
        // its value, which is not worth copying.

        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Accept", "application/csv");
        foreach (string query in queries)
        {
            KeyValuePair<string, string>[] parameters = [new("q", query), new("db", "d"), new("epoch", "ns")];
            using HttpResponseMessage response = await client.PostAsync("/query", new FormUrlEncodedContent(parameters));
            string expected = await response.Content.ReadAsStringAsync();

            using JsonDocument answer = JsonDocument.Parse(await server.GetAnswerAsync(parameters));
            using var output = new StringWriter();
            ResultWriter writer = ResultWriter.Create(output, TextWriter.Null, s_settings);
            foreach (JsonElement result in answer.RootElement.GetProperty("results").EnumerateArray())
            {
                writer.Begin(Answers.Statement("SELECT * FROM m"));
                writer.Write(Read(result));
                writer.End(TimeSpan.Zero);
            }

            writer.Complete();
            output.ToString().ShouldBe(expected, query);
        }
    }

    private static ResultChunk Read(JsonElement result)
    {
        if (!result.TryGetProperty("series", out JsonElement series))
        {
            return new ResultChunk();
        }

        return new ResultChunk { Series = series.EnumerateArray().Select(ReadSeries).ToList() };
    }

    private static ResultSeries ReadSeries(JsonElement series) => new()
    {
        Name = series.TryGetProperty("name", out JsonElement name) ? name.GetString() : null,
        Tags = series.TryGetProperty("tags", out JsonElement tags)
            ? tags.EnumerateObject().Select(tag => KeyValuePair.Create(tag.Name, tag.Value.GetString()!)).ToList()
            : [],
        Columns = series.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList(),
        Rows = series.TryGetProperty("values", out JsonElement values)
            ? values.EnumerateArray().Select(row => (IReadOnlyList<ResultValue>)row.EnumerateArray().Select(ReadValue).ToList()).ToList()
            : [],
    };

    private static ResultValue ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => ResultValue.Null,
        JsonValueKind.String => new ResultValue(ResultValueKind.String, value.GetString()!),
        JsonValueKind.Number => new ResultValue(ResultValueKind.Number, value.GetRawText()),
        _ => new ResultValue(ResultValueKind.Boolean, value.GetRawText()),
    };
}
