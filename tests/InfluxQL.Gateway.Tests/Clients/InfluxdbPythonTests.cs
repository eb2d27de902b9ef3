using System.Globalization;
using System.Text.Json;
using InfluxQL.Gateway.Servers;

namespace InfluxQL.Gateway.Clients;

/// <summary>influxdb-python through the gateway. It asks for MessagePack unless its user sets another Accept.</summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class InfluxdbPythonTests(InfluxGateways gateways)
{
    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task Ping_gives_a_version_of_1_x() =>
        (await RunAsync("ping")).GetProperty("result").GetString().ShouldNotBeNull().ShouldStartWith("1.");

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task Points_that_are_written_are_read_again() => await ExpectAsync(
        "write_and_query",
        """
        {"result":{"written":true,"points":[
        {"time":"2023-11-14T22:14:00Z","temp":70.5,"n":0,"on":true,"note":"a \"b\""},
        {"time":"2023-11-14T22:14:00.001000Z","temp":71.5,"n":1,"on":false,"note":"a \"b\""}]}}
        """);

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task It_packs_its_writes_and_says_so_of_its_queries_too() => await ExpectAsync("gzip", """{"result":[true,7]}""");

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task JSON_comes_with_timestamps_in_its_unit()
    {
        await RunAsync("write_and_query");
        await ExpectAsync("json", """{"result":[{"time":1700000040000000,"n":0}]}""");
    }

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task A_chunked_query_comes_in_chunks_of_its_size()
    {
        await RunAsync("write_and_query");
        JsonElement result = (await RunAsync("chunked")).GetProperty("result");
        result.EnumerateArray().Select(chunk => chunk.GetArrayLength()).ShouldBe([3, 3, 1]);
        result[2][0].GetProperty("time").GetInt64().ShouldBe(1700000040006);
    }

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task Bind_parameters_are_bound()
    {
        await RunAsync("write_and_query");
        await ExpectAsync("bind", """{"result":[{"time":1700000040006,"n":6}]}""");
    }

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task Several_statements_give_several_results()
    {
        await RunAsync("write_and_query");
        JsonElement result = (await RunAsync("several")).GetProperty("result");
        result[0][0].GetProperty("count").GetInt64().ShouldBe(7);
        result[1].EnumerateArray().Select(row => row.GetProperty("fieldKey").GetString()).ShouldBe(["n", "note", "on", "temp"]);
    }

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task Databases_are_listed_as_far_as_the_token_may_read_them() =>
        await ExpectAsync("databases", """{"result":[{"name":"mydb"}]}""", token: InfluxGateways.NarrowToken);

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task A_database_is_created_where_the_target_has_that() => await ExpectAsync("create_database", """{"result":null}""");

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task A_retention_policy_of_a_write_and_of_a_query_is_the_same() =>
        await ExpectAsync("retention_policy", """{"result":[true,[{"time":1700000040,"n":1}]]}""");

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task A_database_is_not_created_on_Clustered() =>
        ExpectError(await RunAsync("create_database", target: "clustered"), 400, "400: {\"error\":\"");

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task A_query_that_does_not_parse_is_an_InfluxDBClientError_with_the_text_of_InfluxDB() =>
        ExpectError(await RunAsync("query", more: "SELECT"), 400, "400: {\"error\":\"error parsing query: found EOF, expected identifier");

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task A_bad_line_is_an_InfluxDBClientError_that_names_the_line() =>
        ExpectError(await RunAsync("bad_line"), 400, "400: {\"error\":\"").ShouldContain("line 2");

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task An_unknown_token_is_an_InfluxDBClientError_for_queries_and_writes()
    {
        foreach (string scenario in (string[])["databases", "write"])
        {
            ExpectError(await RunAsync(scenario, token: "no-such-token"), 401, "401: {\"error\":\"The token is not known");
        }
    }

    [ClientFact(ClientKind.InfluxdbPython)]
    public async Task A_write_without_the_right_is_an_InfluxDBClientError() =>
        ExpectError(await RunAsync("write", token: InfluxGateways.ReaderToken), 403, "403: {\"error\":\"");

    private static string ExpectError(JsonElement answer, int code, string start)
    {
        answer.GetProperty("error").GetString().ShouldBe("InfluxDBClientError");
        answer.GetProperty("code").GetInt32().ShouldBe(code);
        string message = answer.GetProperty("message").GetString().ShouldNotBeNull();
        message.ShouldStartWith(start);
        return message;
    }

    private async Task ExpectAsync(string scenario, string answer, string token = InfluxGateways.Token)
    {
        JsonElement actual = await RunAsync(scenario, token);
        JsonElement.DeepEquals(actual, JsonDocument.Parse(answer).RootElement).ShouldBeTrue(actual.ToString());
    }

    private async Task<JsonElement> RunAsync(string scenario, string token = InfluxGateways.Token, string target = "oss-1.x", params string[] more)
    {
        string port = gateways.For(target).Port.ToString(CultureInfo.InvariantCulture);
        string output = await ClientProgram.InfluxdbPython.RunAsync([port, token, "mydb", scenario, .. more]);
        output.ShouldStartWith("{");
        return JsonDocument.Parse(output).RootElement;
    }
}
