using System.Globalization;
using System.Text.Json;
using InfluxQL.Gateway.Servers;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.ClientRequests;

/// <summary>The requests of Telegraf, Grafana and Chronograf through the gateway to a real InfluxDB.</summary>
[Collection(InfluxGatewaysCollection.Name)]
public sealed class RequestFileTests(InfluxGateways gateways) : IAsyncLifetime
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(RequestFile.Folder, "*.http").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        if (InfluxServer.Missing is null)
        {
            await gateways.Server.WriteAsync(
                """
                cpu,host=server01,region=eu usage_idle=90.5,usage_user=5i 1700000040000000000
                cpu,host=server01,region=eu usage_idle=91.5,usage_user=6i 1700000100000000000
                cpu,host=server02,region=us usage_idle=80.5,usage_user=7i 1700000040000000000
                mem,host=server01 free=12i 1700000040000000000
                """,
                "mydb");
            await gateways.Server.WriteAsync("disk,host=server01 used=3i 1700000040000000000", "mydb&rp=two_weeks");
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [InfluxServerTheory]
    [MemberData(nameof(Files))]
    public async Task Every_request_of_a_client_gets_the_answer_that_the_client_expects(string file)
    {
        RequestFile requests = RequestFile.Read(file);
        requests.Requests.ShouldNotBeEmpty();
        Uri gateway = gateways.For(requests.About["target"]);
        foreach (ClientRequest request in requests.Requests)
        {
            RawResponse response = await RawHttp.SendAsync(gateway, request.ToBytes(gateway));
            Check(request, response);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_request_file_names_the_client_its_version_the_source_and_the_target(string file) =>
        new[] { "client", "version", "source", "target" }.Except(RequestFile.Read(file).About.Keys).ShouldBeEmpty();

    private static void Check(ClientRequest request, RawResponse response)
    {
        string context = $"{request.Title}: {response.Status} {response.Text}";
        response.Status.ShouldBe(int.Parse(request.Notes["status"], CultureInfo.InvariantCulture), context);
        if (request.Notes.TryGetValue("answer", out string? answer))
        {
            JsonElement actual = JsonDocument.Parse(response.Text).RootElement;
            JsonElement.DeepEquals(actual, JsonDocument.Parse(answer).RootElement).ShouldBeTrue(context);
        }

        if (request.Notes.TryGetValue("contains", out string? text))
        {
            response.Text.ShouldContain(text, Case.Sensitive, context);
        }

        if (request.Notes.TryGetValue("header", out string? header))
        {
            string[] pair = header.Split(": ", 2);
            response.Header(pair[0]).ShouldNotBeNull(context).ShouldStartWith(pair[1], Case.Sensitive, context);
        }

        if (response.Status == 204)
        {
            response.Body.ShouldBeEmpty(context);
        }
    }
}
