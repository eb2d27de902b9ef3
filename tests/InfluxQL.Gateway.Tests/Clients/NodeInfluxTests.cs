using System.Globalization;
using System.Text.Json;
using InfluxQL.Gateway.Servers;

namespace InfluxQL.Gateway.Clients;

/// <summary>node-influx through the gateway.</summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class NodeInfluxTests(InfluxGateways gateways)
{
    [ClientFact(ClientKind.NodeInflux)]
    public async Task Ping_finds_the_gateway_online_with_a_version_of_1_x()
    {
        JsonElement result = (await RunAsync("ping")).GetProperty("result");
        result.GetProperty("online").GetBoolean().ShouldBeTrue();
        result.GetProperty("version").GetString().ShouldNotBeNull().ShouldStartWith("1.");
    }

    [ClientFact(ClientKind.NodeInflux)]
    public async Task Points_that_are_written_are_read_again() => await ExpectAsync(
        "writeAndQuery",
        """
        {"result":[{"time":"2023-11-14T22:14:00.000Z","room":"kitchen, \"big\"","temp":72.5,"on":true,"note":"a \"b\" c"},
        {"time":"2023-11-14T22:15:00.000Z","room":"bath","temp":71,"on":null,"note":null}]}
        """);

    [ClientFact(ClientKind.NodeInflux)]
    public async Task Groups_come_with_their_tags_by_POST_and_in_milliseconds()
    {
        await RunAsync("writeAndQuery");
        await ExpectAsync("groups", """{"result":[{"room":"bath","last":71},{"room":"kitchen, \"big\"","last":72.5}]}""");
    }

    [ClientFact(ClientKind.NodeInflux)]
    public async Task Several_statements_give_several_results()
    {
        await RunAsync("writeAndQuery");
        await ExpectAsync("severalStatements", """{"result":[[2],["room"]]}""");
    }

    [ClientFact(ClientKind.NodeInflux)]
    public async Task A_placeholder_stays_a_value() => await ExpectAsync("placeholders", """{"result":0}""");

    [ClientFact(ClientKind.NodeInflux)]
    public async Task Databases_are_listed_as_far_as_the_token_may_read_them() =>
        await ExpectAsync("databases", """{"result":["mydb"]}""", token: InfluxGateways.NarrowToken);

    [ClientFact(ClientKind.NodeInflux)]
    public async Task Databases_of_the_token_are_listed_for_Clustered_too() =>
        await ExpectAsync("databases", """{"result":["mydb"]}""", token: InfluxGateways.NarrowToken, target: "clustered");

    [ClientFact(ClientKind.NodeInflux)]
    public async Task A_refused_statement_is_a_RequestError_with_the_gateways_text()
    {
        JsonElement error = await RunAsync("query", target: "clustered", more: "DROP DATABASE mydb");
        error.GetProperty("error").GetString().ShouldBe("RequestError");
        error.GetProperty("message").GetString().ShouldNotBeNull().ShouldStartWith("A 400 Bad Request error occurred: {\"error\":\"");
    }

    [ClientFact(ClientKind.NodeInflux)]
    public async Task A_query_that_does_not_parse_is_a_RequestError_with_the_text_of_InfluxDB()
    {
        JsonElement error = await RunAsync("query", more: "SELECT");
        error.GetProperty("error").GetString().ShouldBe("RequestError");
        error.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("error parsing query: found EOF, expected identifier");
    }

    [ClientFact(ClientKind.NodeInflux)]
    public async Task An_unknown_token_is_a_RequestError_for_queries_and_writes()
    {
        foreach (string scenario in (string[])["databases", "write"])
        {
            JsonElement error = await RunAsync(scenario, token: "no-such-token");
            error.GetProperty("error").GetString().ShouldBe("RequestError");
            error.GetProperty("message").GetString().ShouldNotBeNull().ShouldStartWith("A 401 Unauthorized error occurred: {\"error\":\"The token is not known");
        }
    }

    [ClientFact(ClientKind.NodeInflux)]
    public async Task A_write_without_the_right_is_a_RequestError()
    {
        JsonElement error = await RunAsync("write", token: InfluxGateways.ReaderToken);
        error.GetProperty("error").GetString().ShouldBe("RequestError");
        error.GetProperty("message").GetString().ShouldNotBeNull().ShouldStartWith("A 403 Forbidden error occurred: ");
    }

    private async Task ExpectAsync(string scenario, string answer, string token = InfluxGateways.Token, string target = "oss-1.x")
    {
        JsonElement actual = await RunAsync(scenario, token, target);
        JsonElement.DeepEquals(actual, JsonDocument.Parse(answer).RootElement).ShouldBeTrue(actual.ToString());
    }

    private async Task<JsonElement> RunAsync(string scenario, string token = InfluxGateways.Token, string target = "oss-1.x", params string[] more)
    {
        string port = gateways.For(target).Port.ToString(CultureInfo.InvariantCulture);
        string output = await ClientProgram.NodeInflux.RunAsync([port, token, "mydb", scenario, .. more]);
        output.ShouldStartWith("{");
        return JsonDocument.Parse(output).RootElement;
    }
}
