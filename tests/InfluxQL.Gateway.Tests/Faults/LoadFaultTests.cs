using System.Net;
using System.Text;
using InfluxQL.Gateway.Servers;
using InfluxQL.Gateway.Upstream;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Faults;

public sealed class LoadFaultTests
{
    private const string Start = """{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","value"],"values":[["2020-01-01T00:00:00Z",1]""";
    private const string End = "]}]}]}\n";
    private const int SlowCount = 4000;

    private static readonly byte[] s_rows = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(""",["2020-01-01T00:00:00.123456789Z",1234.5678]""", 2000)));

    [LinuxFact]
    public async Task A_gigabyte_passes_through_little_memory()
    {
        long blocks = (1L << 30) / s_rows.Length;
        await using StubUpstream upstream = await StubUpstream.StartAsync(context => SendRowsAsync(context, blocks));
        using GatewayProcess gateway = await GatewayProcess.StartAsync("--upstream", upstream.Address.ToString(), "--target", "oss-1.x");
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        foreach (string more in (string[])["", "&chunked=true"])
        {
            (await CountAsync(client, new Uri(gateway.Address, "/query?db=d&q=SELECT+value+FROM+cpu" + more))).ShouldBeGreaterThan(blocks * s_rows.Length);
        }

        ProcessUsage.PeakMemory(gateway.Id).ShouldBeLessThan(200);
    }

    [LinuxFact]
    public async Task Slow_clients_by_the_thousand_keep_nobody_else_from_being_served_and_leave_nothing_behind()
    {
        await using StubUpstream upstream = await StubUpstream.StartAsync(context =>
            context.Features.Get<RecordedRequest>()!.Body.Contains("large", StringComparison.Ordinal) ? SendRowsAsync(context, 1000) : AnswerAsync(context));
        string configuration = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(configuration, """{ "gateway": { "limits": { "concurrent_requests": 10000, "upstream_requests": 10000 } } }""");
            using GatewayProcess gateway = await GatewayProcess.StartAsync("--config", configuration, "--upstream", upstream.Address.ToString(), "--target", "oss-1.x");
            using var client = new HttpClient { BaseAddress = gateway.Address, Timeout = TimeSpan.FromMinutes(3) };
            await ServeAsync(client);
            int handles = ProcessUsage.Handles(gateway.Id);
            int memory = 0;
            for (int round = 0; round < 3; round++)
            {
                using (await SlowClients.StartAsync(gateway.Address, SlowCount))
                {
                    ProcessUsage.Handles(gateway.Id).ShouldBeGreaterThan(SlowCount, "the clients are to be there");
                    await ServeAsync(client);
                }

                await WaitAsync(() => ProcessUsage.Handles(gateway.Id) < handles + 100);
                await ServeAsync(client);
                if (round == 0)
                {
                    memory = ProcessUsage.Memory(gateway.Id);
                }
            }

            ProcessUsage.Memory(gateway.Id).ShouldBeLessThan((memory * 2) + 100, "the memory is to settle");
            string metrics = await client.GetStringAsync("/metrics");
            metrics.ShouldContain("influxql_gateway_requests_active{operation=\"query\"} 0");
            metrics.ShouldContain("influxql_gateway_requests_active{operation=\"write\"} 0");
            gateway.Output.ShouldNotContain(" ERR ");
        }
        finally
        {
            File.Delete(configuration);
        }
    }

    private static async Task SendRowsAsync(HttpContext context, long blocks)
    {
        await context.Response.WriteAsync(Start);
        for (long i = 0; i < blocks; i++)
        {
            await context.Response.Body.WriteAsync(s_rows, context.RequestAborted);
        }

        await context.Response.WriteAsync(End);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/write")
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync(ScriptedUpstream.GoodAnswer);
    }

    private static async Task ServeAsync(HttpClient client)
    {
        for (int i = 0; i < 20; i++)
        {
            (await client.GetStringAsync("/query?db=d&q=SELECT+value+FROM+cpu")).ShouldBe(ScriptedUpstream.GoodAnswer);
            (await client.PostAsync("/write?db=d", new StringContent("cpu value=1"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await client.GetAsync("/ping")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
    }

    private static async Task<long> CountAsync(HttpClient client, Uri address)
    {
        using HttpResponseMessage response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] buffer = new byte[1 << 20];
        long length = 0;
        int count;
        while ((count = await body.ReadAsync(buffer)) > 0)
        {
            length += count;
        }

        return length;
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!condition())
        {
            await Task.Delay(100, limit.Token);
        }
    }
}
