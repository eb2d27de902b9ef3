using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

public sealed class JsonResultTests
{
    private const string Cpu = """{"name":"cpu","tags":{"host":"a"},"columns":["time","v"],"values":[""";

    [Theory]
    [InlineData("""{"results":[{"statement_id":0}]}""")]
    [InlineData("""{"results":[{"statement_id":0,"error":"undefined function foo()"}]}""")]
    [InlineData("""{"results":[{"statement_id":0,"messages":[{"level":"warning","text":"old"}]}]}""")]
    [InlineData("""{"results":[{"statement_id":0,"series":[{"name":"databases","columns":["name"]}]}]}""")]
    [InlineData("""{"results":[{"statement_id":0,"series":[{"columns":["QUERY PLAN"],"values":[["x"],["ü \" \\ "]]}]}]}""")]
    [InlineData("""{"results":[{"statement_id":0,"series":[{"name":"m","columns":["time","v","w"],"values":[["1970-01-01T00:00:01Z",1.5e-7,null],[null,true,"s"]]},{"name":"m","tags":{"a":"1","b":""},"columns":["time","v","w"],"values":[[1,-2,""]],"partial":true}],"partial":true}]}""")]
    public async Task An_answer_without_chunks_is_passed_on_as_it_is(string answer) =>
        (await Relay.RunAsync(Relay.Shape(), answer + "\n")).ShouldBe(answer + "\n");

    [Fact]
    public async Task White_space_and_the_order_of_members_do_not_matter()
    {
        const string Answer = """
             { "other" : [ { } , 1.5 ] , "results" : [ { "statement_id" : 0 , "more":{"a":"b"}, "series" : [ { "columns" : ["time","v"] ,
              "name" : "cpu" , "partial" : false, "tags" : {"host":"a"} , "values" : [ [ 1 , 2 ] , [3,4] ] } ] } ] }
            """;
        (await Relay.RunAsync(Relay.Shape(), Answer)).ShouldBe(
            """{"results":[{"statement_id":0,"series":[{"name":"cpu","tags":{"host":"a"},"columns": ["time","v"],"values":[[ 1 , 2 ],[3,4]]}]}]}"""
                .Replace("\"columns\": [", "\"columns\":[", StringComparison.Ordinal) + "\n");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public async Task Chunks_of_a_series_become_one_series_again(string between)
    {
        string answer = string.Join(
            between,
            $$"""{"results":[{"statement_id":0,"series":[{{Cpu}}[1,2]],"partial":true}],"partial":true}]}""",
            $$"""{"results":[{"statement_id":0,"series":[{{Cpu}}[3,4]],"partial":true}],"partial":true}]}""",
            $$"""{"results":[{"statement_id":0,"series":[{{Cpu}}[5,6]]}]}]}""",
            """{"results":[{"statement_id":1,"error":"no"}]}""");
        (await Relay.RunAsync(Relay.Shape(), answer, 2)).ShouldBe(
            $$"""{"results":[{"statement_id":0,"series":[{{Cpu}}[1,2],[3,4],[5,6]]}]},{"statement_id":1,"error":"no"}]}""" + "\n");
    }

    [Fact]
    public async Task Chunks_that_are_not_marked_as_partial_are_put_together_too()
    {
        string answer = $$"""{"results":[{"statement_id":0,"series":[{{Cpu}}[1,2]]}]}]}{"results":[{"statement_id":0,"series":[{{Cpu}}[3,4]]}]}]}""";
        (await Relay.RunAsync(Relay.Shape(), answer)).ShouldBe(
            $$"""{"results":[{"statement_id":0,"series":[{{Cpu}}[1,2],[3,4]]}]}]}""" + "\n");
        (await Relay.RunAsync(Relay.Shape(chunk: 1, protocol: UpstreamProtocol.InfluxDB3), answer)).ShouldBe(
            $$"""
            {"results":[{"statement_id":0,"series":[{{Cpu}}[1,2]],"partial":true}],"partial":true}]}
            {"results":[{"statement_id":0,"series":[{{Cpu}}[3,4]]}]}]}

            """);
    }

    [Fact]
    public async Task The_servers_chunks_are_passed_on()
    {
        string answer = $$"""
            {"results":[{"statement_id":0,"series":[{{Cpu}}[1,2]],"partial":true}],"partial":true}]}
            {"results":[{"statement_id":0,"series":[{{Cpu}}[3,4]]}],"partial":true}]}
            {"results":[{"statement_id":0,"series":[{"name":"m","columns":["a"],"values":[[1]]}]}]}
            {"results":[{"statement_id":1}]}
            {"results":[{"statement_id":2,"error":"no"}]}

            """;
        (await Relay.RunAsync(Relay.Shape(chunk: 1), answer, 3)).ShouldBe(answer);
    }

    [Fact]
    public async Task Rows_are_cut_into_chunks_where_the_server_cannot()
    {
        string answer = $$"""{"results":[{"statement_id":0,"series":[{{Cpu}}[1,2],[3,4],[5,6]]},{"name":"m","columns":["a"],"values":[[1],[2]]}]},{"statement_id":1}]}""";
        ResponseShape shape = Relay.Shape(chunk: 2, epoch: EpochPrecision.Nanoseconds, protocol: UpstreamProtocol.Plain);
        (await Relay.RunAsync(shape, answer, 2)).ShouldBe(
            $$"""
            {"results":[{"statement_id":0,"series":[{{Cpu}}[1,2],[3,4]],"partial":true}],"partial":true}]}
            {"results":[{"statement_id":0,"series":[{{Cpu}}[5,6]]}],"partial":true}]}
            {"results":[{"statement_id":0,"series":[{"name":"m","columns":["a"],"values":[[1],[2]]}]}]}
            {"results":[{"statement_id":1}]}

            """);
    }

    [Fact]
    public async Task Nothing_at_all_is_an_empty_result_where_chunks_were_asked_for() =>
        (await Relay.RunAsync(Relay.Shape(chunk: 5, protocol: UpstreamProtocol.InfluxDB3), "", 2)).ShouldBe(
            """
            {"results":[{"statement_id":0}]}
            {"results":[{"statement_id":1}]}

            """);

    [Fact]
    public async Task Results_that_are_missing_are_empty_ones() =>
        (await Relay.RunAsync(Relay.Shape(), """{"results":[{"statement_id":1,"series":[{"columns":["a"],"values":[[1]]}]}]}""", 3)).ShouldBe(
            """{"results":[{"statement_id":0},{"statement_id":1,"series":[{"columns":["a"],"values":[[1]]}]},{"statement_id":2}]}""" + "\n");

    [Fact]
    public async Task Statements_after_a_failed_one_were_not_executed()
    {
        const string Expected = """{"results":[{"statement_id":0,"error":"no"},{"statement_id":1,"error":"not executed"},{"statement_id":2,"error":"not executed"}]}""";
        (await Relay.RunAsync(Relay.Shape(), """{"results":[{"statement_id":0,"error":"no"}]}""", 3)).ShouldBe(Expected + "\n");

        // InfluxDB 1.6.7, chunked.
        const string Repeated = """
            {"results":[{"statement_id":0,"error":"no"}]}
            {"results":[{"statement_id":0,"error":"not executed"}]}
            {"results":[{"statement_id":0,"error":"not executed"}]}
            """;
        (await Relay.RunAsync(Relay.Shape(), Repeated, 3)).ShouldBe(Expected + "\n");
    }

    [Fact]
    public async Task Several_answers_become_one_with_statements_in_their_order()
    {
        using var client = new MemoryStream();
        await using (var relay = new ResultRelay(Relay.Shape(), client, null))
        {
            await relay.CopyAsync(Bytes("""{"results":[{"statement_id":0},{"statement_id":1}]}"""), 0, 2, null, CancellationToken.None);
            relay.WriteError(2, "a \"quoted\" error");
            await relay.CopyAsync(Bytes("""{"results":[{"statement_id":0,"series":[{"columns":["a"]}]}]}"""), 3, 1, null, CancellationToken.None);
            await relay.CompleteAsync();
        }

        Encoding.UTF8.GetString(client.ToArray()).ShouldBe(
            """{"results":[{"statement_id":0},{"statement_id":1},{"statement_id":2,"error":"a \"quoted\" error"},{"statement_id":3,"series":[{"columns":["a"]}]}]}""" + "\n");
    }

    [Fact]
    public async Task Databases_that_a_token_may_not_see_are_left_out()
    {
        const string Answer = """{"results":[{"statement_id":0,"series":[{"name":"databases","columns":["name"],"values":[["a"],["b"],["\u0061\u00fc"]]}]},{"statement_id":1,"series":[{"name":"databases","columns":["name"],"values":[["b"]]}]}]}""";
        (await FilterAsync(Answer, name => name is "a" or "aü", null)).ShouldBe(
            """{"results":[{"statement_id":0,"series":[{"name":"databases","columns":["name"],"values":[["a"],["\u0061\u00fc"]]}]},{"statement_id":1,"series":[{"name":"databases","columns":["name"]}]}]}""" + "\n");
        (await FilterAsync(Answer, _ => false, id => id == 0)).ShouldBe(
            """{"results":[{"statement_id":0,"series":[{"name":"databases","columns":["name"]}]},{"statement_id":1,"series":[{"name":"databases","columns":["name"],"values":[["b"]]}]}]}""" + "\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{}")]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("<html>")]
    [InlineData("json: unsupported value: NaN\n")]
    [InlineData("""{"error":"engine: it broke"}""")]
    [InlineData("""{"results":[{"statement_id":0}]}json: unsupported value: +Inf""")]
    [InlineData("""{"results":[{"statement_id":0}]}{"error":"engine: it broke"}""")]
    [InlineData("""{"results":[{"statement_id":0},]}""")]
    [InlineData("""{"results":[{"statement_id":0}{"statement_id":1}]}""")]
    [InlineData("""{"results":[{"statement_id":7}]}""")]
    [InlineData("""{"results":[{"statement_id":-1}]}""")]
    [InlineData("""{"results":[{"statement_id":"0"}]}""")]
    [InlineData("""{"results":[{"statement_id":1},{"statement_id":0}]}""")]
    [InlineData("""{"results":{}}""")]
    [InlineData("""{"results":[{"series":[{"values":[[1]],"columns":["a"]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[[1]],"columns":["a"]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[[NaN]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[[01]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[[1,]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[[{}]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[1]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a",1],"values":[]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[["\x"]]}]}]}""")]
    [InlineData("""{"results":[{"series":[{"columns":["a"],"values":[["\ud8"]]}]}]}""")]
    public async Task An_answer_that_is_no_result_is_an_error_of_the_gateway(string answer)
    {
        GatewayError error = await Relay.FailAsync(Relay.Shape(), answer, 2);
        error.Status.ShouldBe(502);
        error.Code.ShouldBe("unavailable");
    }

    [Fact]
    public async Task The_servers_own_text_is_in_the_error()
    {
        (await Relay.FailAsync(Relay.Shape(), "json: unsupported value: NaN\nmore")).Message.ShouldEndWith("json: unsupported value: NaN");
        (await Relay.FailAsync(Relay.Shape(), """{"error":"it \"broke\" \u00fc"}""")).Message.ShouldBe("it \"broke\" ü");
    }

    [Fact]
    public async Task Text_that_is_no_utf8_is_an_error()
    {
        byte[] answer = [.. """{"results":[{"series":[{"columns":["a"],"values":[["""u8, (byte)'"', 0xFF, .. "\"]]}]}]}"u8];
        await Should.ThrowAsync<RequestRefusedException>(() => Relay.RunAsync(Relay.Shape(), answer, 1, _ => 9));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string> FilterAsync(string answer, Func<string, bool> filter, Func<int, bool>? isFiltered)
    {
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(Relay.Shape(), client, null);
        await relay.CopyAsync(Bytes(answer), 0, 2, filter, isFiltered, CancellationToken.None);
        await relay.CompleteAsync();
        return Encoding.UTF8.GetString(client.ToArray());
    }
}
