using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Responses;

public sealed class MessagePackResultTests
{
    [Fact]
    public async Task Values_keep_their_types() =>
        (await RunAsync(
            """{"results":[{"statement_id":0,"series":[{"name":"m","tags":{"t":"1"},"columns":["a"],"values":[[1,-1,-33,200,40000,3000000000,18446744073709551615,1.5,1e3,"\u00fc\n",true,false,null]]}]}]}"""))
            .ShouldBe(
                "{'results'=[{'series'=[{'columns'=['a'] 'name'='m' 'tags'={'t'='1'} 'values'=[[i01:1 iff:-1 id0:-33 id1:200 id2:40000 id3:3000000000 "
                + "icf:18446744073709551615 f:1.5 f:1000 'ü\n' true false nil]]}] 'statement_id'=i00:0}]}");

    [Theory]
    [InlineData("1970-01-01T00:00:01.5Z", "x5:00000000000000011DCD6500")]
    [InlineData("1969-12-31T23:59:59.999999999Z", "x5:FFFFFFFFFFFFFFFF3B9AC9FF")]
    [InlineData("2262-04-11T23:47:16Z", "x5:0000000225C17D0400000000")]
    [InlineData("yesterday", "'yesterday'")]
    [InlineData("1970-01-01T00:00:01.Z", "'1970-01-01T00:00:01.Z'")]
    [InlineData("1970-13-01T00:00:01Z", "'1970-13-01T00:00:01Z'")]
    public async Task A_time_without_a_unit_is_an_extension(string time, string expected) =>
        (await RunAsync($$"""{"results":[{"statement_id":0,"series":[{"columns":["time"],"values":[["{{time}}"]]}]}]}"""))
            .ShouldBe($"{{'results'=[{{'series'=[{{'columns'=['time'] 'values'=[[{expected}]]}}] 'statement_id'=i00:0}}]}}");

    [Fact]
    public async Task Errors_messages_and_missing_rows_are_kept() =>
        (await RunAsync(
            """{"results":[{"statement_id":0,"error":"no"},{"statement_id":1,"messages":[{"level":"warning","text":"old"},5],"series":[{"columns":["a"],"partial":true}],"partial":true}]}""", 3))
            .ShouldBe(
                "{'results'=[{'error'='no' 'statement_id'=i00:0} "
                + "{'messages'=[{'level'='warning' 'text'='old'} {'level'='' 'text'=''}] 'partial'=true 'series'=[{'columns'=['a'] 'partial'=true 'values'=[]}] 'statement_id'=i01:1} "
                + "{'error'='not executed' 'statement_id'=i02:2}]}");

    [Fact]
    public async Task A_response_that_does_not_fit_into_memory_is_whole()
    {
        var answer = new StringBuilder("{\"results\":[");
        var expected = new StringBuilder("{'results'=[");
        string text = new('x', 90);
        for (int statement = 0; statement < 2; statement++)
        {
            answer.Append(statement == 0 ? "" : ",").Append($"{{\"statement_id\":{statement},\"series\":[");
            expected.Append(statement == 0 ? "" : " ").Append("{'series'=[");
            foreach ((int series, int rows) in new[] { (0, 3), (1, 20_000), (2, 0), (3, 17_000), (4, 1) })
            {
                IEnumerable<int> numbers = Enumerable.Range(0, rows).Select(row => row % 100);
                answer.Append(series == 0 ? "" : ",").Append($"{{\"name\":\"s{series}\",\"columns\":[\"a\",\"b\"],\"values\":[")
                    .AppendJoin(',', numbers.Select(row => $"[{row},\"{text}\"]")).Append("]}");
                expected.Append(series == 0 ? "" : " ").Append($"{{'columns'=['a' 'b'] 'name'='s{series}' 'values'=[")
                    .AppendJoin(' ', numbers.Select(row => $"[i{row:x2}:{row} '{text}']")).Append("]}");
            }

            answer.Append("]}");
            expected.Append($"] 'statement_id'=i{statement:x2}:{statement}}}");
        }

        string actual = await RunAsync(answer.Append("]}").ToString(), 2);
        (actual == expected.Append("]}").ToString()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_chunk_that_becomes_too_long_ends_early()
    {
        string row = $"[1,\"{new string('x', 1000)}\"]";
        string answer = $$"""{"results":[{"statement_id":0,"series":[{"columns":["a","b"],"values":[{{string.Join(',', Enumerable.Repeat(row, 9000))}}]}]}]}""";
        byte[] response = await Relay.RunToBytesAsync(
            Relay.Shape(ResponseFormat.MessagePack, chunk: 1_000_000, protocol: UpstreamProtocol.Plain), Encoding.UTF8.GetBytes(answer), 1, _ => 5000);
        string[] chunks = MessagePackText.Of(response).Split('\n');
        chunks.Length.ShouldBe(3);
        chunks[..^1].ShouldAllBe(chunk => chunk.Contains("'partial'=true 'series'=[{'columns'=['a' 'b'] 'partial'=true"));
        chunks[^1].ShouldNotContain("partial");
        chunks.Sum(chunk => chunk.Split("[i01:1").Length - 1).ShouldBe(9000);
    }

    [Fact]
    public void Only_what_needs_no_work_is_passed_on()
    {
        TargetProfile first = TargetProfiles.All.First(target => !target.IsInfluxDB3);
        TargetProfile third = TargetProfiles.All.First(target => target.IsInfluxDB3);
        ResponseShape shape = Relay.Shape(ResponseFormat.MessagePack);
        ResultRelay.CanPassOn(shape, first, 1, isFiltered: false).ShouldBeTrue();
        ResultRelay.CanPassOn(Relay.Shape(ResponseFormat.MessagePack, chunk: 5), first, 1, isFiltered: false).ShouldBeTrue();
        ResultRelay.CanPassOn(shape, third, 1, isFiltered: false).ShouldBeFalse();
        ResultRelay.CanPassOn(shape, first, 2, isFiltered: false).ShouldBeFalse();
        ResultRelay.CanPassOn(shape, first, 1, isFiltered: true).ShouldBeFalse();
        ResultRelay.CanPassOn(Relay.Shape(), first, 1, isFiltered: false).ShouldBeFalse();
        ResultRelay.CanPassOn(Relay.Shape(ResponseFormat.MessagePack, epoch: EpochPrecision.Weeks), first, 1, isFiltered: false).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_passed_on_arrives_as_it_is()
    {
        byte[] answer = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(Relay.Shape(ResponseFormat.MessagePack), client, null);
        await relay.PassOnAsync(new SlicedStream(answer, _ => 7777), CancellationToken.None);
        await relay.CompleteAsync();
        client.ToArray().ShouldBe(answer);
    }

    [Fact]
    public async Task What_is_passed_on_and_breaks_off_stays_broken_off()
    {
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(Relay.Shape(ResponseFormat.MessagePack), client, null);
        await Should.ThrowAsync<RequestRefusedException>(
            () => relay.PassOnAsync(new SlicedStream([1, 2, 3], _ => 2, new IOException("reset")), CancellationToken.None));
        await Should.ThrowAsync<RequestRefusedException>(() => relay.FailAsync(new GatewayError(502, ErrorCodes.Unavailable, "broken")));
        client.ToArray().ShouldBe([1, 2, 3]);
    }

    private static async Task<string> RunAsync(string answer, int statements = 1) => MessagePackText.Of(
        await Relay.RunToBytesAsync(Relay.Shape(ResponseFormat.MessagePack), Encoding.UTF8.GetBytes(answer), statements, _ => 5000));
}
