using System.Net;
using InfluxQL.Gateway.Faults;
using InfluxQL.Gateway.Servers;

namespace InfluxQL.Gateway.Telemetry;

public sealed class RequestTracingTests
{
    [Fact]
    public async Task The_trace_of_a_client_goes_on_to_the_server_and_into_the_log_without_an_exporter()
    {
        const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        await using var upstream = new ScriptedUpstream();
        using GatewayProcess gateway = await GatewayProcess.StartAsync("--upstream", upstream.Address.ToString(), "--target", "oss-1.x");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway.Address, "/query?db=d&p=secret&q=SELECT+value+FROM+cpu"));
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");

        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);

        upstream.LastRequest!.Head.ShouldContain($"traceparent: 00-{TraceId}-");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!gateway.Output.Contains($"trace {TraceId}", StringComparison.Ordinal))
        {
            await Task.Delay(20, limit.Token);
        }

        gateway.Output.ShouldNotContain("secret");
    }
}
