using InfluxQL.Gateway.Clients;
using InfluxQL.Gateway.Servers;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Guide;

/// <summary>
/// The curl examples of InfluxDB Clustered's guide to the v1 API, letter by letter; only the host and what the guide
/// says to replace are replaced.
/// </summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class GuideCurlTests(InfluxGateways gateways)
{
    private const string Row = """{"results":[{"statement_id":0,"series":[{"name":"home","columns":["time","room","temp"],"values":[["2022-01-01T08:00:00Z","kitchen",72]]}]}]}""";

    [ClientTheory(ClientKind.Curl)]
    [InlineData("clustered", "write-bearer.sh")]
    [InlineData("clustered", "write-token.sh")]
    [InlineData("clustered", "write-interactive.sh")]
    [InlineData("oss-1.x", "write-bearer.sh")]
    [InlineData("oss-1.x", "write-token.sh")]
    [InlineData("oss-1.x", "write-interactive.sh")]
    public async Task An_example_that_writes_gets_204(string target, string example) =>
        (await RunAsync(gateways.For(target), example)).ShouldContain("HTTP/1.1 204 No Content");

    [ClientTheory(ClientKind.Curl)]
    [InlineData("clustered", "query-basic.sh")]
    [InlineData("clustered", "query-query-string.sh")]
    [InlineData("oss-1.x", "query-basic.sh")]
    [InlineData("oss-1.x", "query-query-string.sh")]
    public async Task An_example_that_queries_gets_what_was_written(string target, string example)
    {
        await RunAsync(gateways.For(target), "write-bearer.sh");
        (await RunAsync(gateways.For(target), example)).ShouldContain(Row);
    }

    [ClientTheory(ClientKind.Curl)]
    [InlineData("query/?u=any&p=DATABASE_TOKEN&db=mydb&q=SHOW+MEASUREMENTS")]
    [InlineData("query/?p=DATABASE_TOKEN&db=mydb&q=SHOW+MEASUREMENTS")]
    public async Task A_query_with_the_guides_syntax_of_the_URL_gets_200(string path) =>
        (await ClientProgram.Curl.RunAsync($"curl -si '{new Uri(gateways.For("clustered"), path.Replace("DATABASE_TOKEN", InfluxGateways.Token))}'"))
            .ShouldStartWith("HTTP/1.1 200 OK");

    [ClientTheory(ClientKind.Curl)]
    [InlineData("write/?u=any&p=DATABASE_TOKEN&db=mydb")]
    [InlineData("write/?p=DATABASE_TOKEN&db=mydb")]
    public async Task A_write_with_the_guides_syntax_of_the_URL_gets_204(string path) =>
        (await ClientProgram.Curl.RunAsync($"curl -si '{new Uri(gateways.For("clustered"), path.Replace("DATABASE_TOKEN", InfluxGateways.Token))}' --data-binary 'guide_url v=1'"))
            .ShouldStartWith("HTTP/1.1 204 No Content");

    [ClientTheory(ClientKind.Curl)]
    [InlineData("write-bearer.sh", "HTTP/1.1 401 Unauthorized")]
    [InlineData("query-basic.sh", "\"code\":\"unauthorized\"")]
    [InlineData("query-query-string.sh", "\"code\":\"unauthorized\"")]
    public async Task An_example_with_a_wrong_token_is_refused(string example, string expected) =>
        (await RunAsync(gateways.For("clustered"), example, "no-such-token")).ShouldContain(expected);

    [ClientFact(ClientKind.Curl)]
    public async Task The_examples_work_through_the_program_as_a_user_starts_it()
    {
        using GatewayProcess program = await GatewayProcess.StartAsync(
            "--upstream", gateways.Server.Address.AbsoluteUri, "--target", "oss-1.x", "--token", InfluxGateways.Token);
        (await RunAsync(program.Address, "write-token.sh")).ShouldContain("HTTP/1.1 204 No Content");
        (await RunAsync(program.Address, "query-basic.sh")).ShouldContain(Row);
        (await RunAsync(program.Address, "query-query-string.sh")).ShouldContain(Row);
        (await RunAsync(program.Address, "query-basic.sh", "no-such-token")).ShouldContain("\"code\":\"unauthorized\"");
        program.Output.ShouldNotContain(InfluxGateways.Token);
    }

    [ClientFact(ClientKind.Curl)]
    public async Task The_examples_work_through_the_program_without_configured_tokens()
    {
        using GatewayProcess program = await GatewayProcess.StartAsync("--upstream", gateways.Server.Address.AbsoluteUri, "--target", "oss-1.x");
        (await RunAsync(program.Address, "write-bearer.sh", "anything")).ShouldContain("HTTP/1.1 204 No Content");
        (await RunAsync(program.Address, "query-basic.sh", "anything")).ShouldContain(Row);
    }

    private static async Task<string> RunAsync(Uri gateway, string example, string token = InfluxGateways.Token)
    {
        string command = await File.ReadAllTextAsync(Checkout.PathOf("tests", "InfluxQL.Gateway.Tests", "Guide", "Examples", example));
        return await ClientProgram.Curl.RunAsync(command
            .Replace("https://cluster-host.com", gateway.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("DATABASE_TOKEN", token, StringComparison.Ordinal)
            .Replace("DATABASE_NAME", "mydb", StringComparison.Ordinal)
            .Replace("MEASUREMENT", "home", StringComparison.Ordinal));
    }
}
