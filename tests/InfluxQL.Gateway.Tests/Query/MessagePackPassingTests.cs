using System.Net;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Query;

/// <summary>MessagePack that a server of 1.x wrote itself goes on as it is: JSON does not tell a float from an integer.</summary>
public sealed class MessagePackPassingTests
{
    private const string MessagePack = "application/x-msgpack";

    // {"results":[{"statement_id":0,"x":5.0}]}, the last as a float of 64 bits.
    private static readonly byte[] s_answer =
        [0x81, 0xa7, .. "results"u8, 0x91, 0x82, 0xac, .. "statement_id"u8, 0x00, 0xa1, .. "x"u8, 0xcb, 0x40, 0x14, 0, 0, 0, 0, 0, 0];

    [Fact]
    public async Task One_request_to_a_1_x_server_is_answered_by_its_own_bytes()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, AnswerAsync);

        using HttpResponseMessage response = await GetAsync(gateway, "SELECT v FROM m; SELECT v FROM n");

        response.Content.Headers.ContentType!.MediaType.ShouldBe(MessagePack);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(s_answer);
        gateway.Server.Requests.Single().Headers["Accept"].ShouldBe(MessagePack);
    }

    [Fact]
    public async Task A_server_that_answers_in_json_all_the_same_is_understood()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, StubAnswers.SeriesOf("x"));

        using HttpResponseMessage response = await GetAsync(gateway, "SELECT v FROM m");

        response.Content.Headers.ContentType!.MediaType.ShouldBe(MessagePack);
        (await response.Content.ReadAsByteArrayAsync())[0].ShouldBe((byte)0x81);
    }

    [Theory]
    [InlineData("clustered", "SELECT v FROM m")]
    [InlineData("oss-1.x", "SELECT v FROM b..m; SHOW USERS")]
    public async Task What_must_be_put_together_or_changed_is_asked_for_in_json(string target, string query)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.Find(target)!);

        using HttpResponseMessage response = await GetAsync(gateway, query);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        gateway.Server.Requests.ShouldAllBe(request => !request.Headers.ContainsKey("Accept"));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_breaks_the_response_off()
    {
        var hasArrived = new TaskCompletionSource();
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(TargetProfiles.OssV1, async context =>
        {
            context.Response.ContentType = MessagePack;
            await context.Response.Body.WriteAsync(s_answer.AsMemory(0, 20));
            await context.Response.Body.FlushAsync();
            await hasArrived.Task;
            context.Abort();
        });

        using HttpResponseMessage response = await GetAsync(gateway, "SELECT v FROM m");
        hasArrived.SetResult();

        await Should.ThrowAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync());
    }

    private static Task<HttpResponseMessage> GetAsync(GatewayUnderTest gateway, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"query?db=a&q={Uri.EscapeDataString(query)}");
        request.Headers.Accept.ParseAdd(MessagePack);
        return gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = MessagePack;
        await context.Response.Body.WriteAsync(s_answer);
    }
}
