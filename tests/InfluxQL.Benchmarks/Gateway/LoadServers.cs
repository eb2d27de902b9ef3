using System.Net;
using InfluxQL.Gateway.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace InfluxQL.Benchmarks.Gateway;

/// <summary>The servers of the load test. Each runs in a process of its own and says first where it listens.</summary>
internal static class LoadServers
{
    /// <summary>The first argument of such a process.</summary>
    public const string Command = "gateway-server";

    private static readonly byte[] s_answer =
        """{"results":[{"statement_id":0,"series":[{"name":"cpu","columns":["time","mean"],"values":[[1700000000000,42.5],[1700000060000,43.25]]}]}]}"""u8.ToArray();

    /// <summary>Runs one server until its process is ended.</summary>
    /// <param name="args">Its kind and what the kind needs.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["stub"]:
                return await RunAsync(_ => { }, app => app.Run(AnswerAsync));
            case ["proxy", string upstream]:
                return await RunAsync(services => AddProxy(services, upstream), app => app.MapReverseProxy());
            case ["gateway", .. string[] rest]:
                return await GatewayProgram.RunAsync(rest);
            default:
                await Console.Error.WriteLineAsync($"{Command} stub | proxy UPSTREAM | gateway ARGUMENTS");
                return 2;
        }
    }

    private static async Task<int> RunAsync(Action<IServiceCollection> addServices, Action<WebApplication> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, 0);
        });
        addServices(builder.Services);
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync();
        Console.WriteLine($"listens on {app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        // A server reads what it is asked; a connection with an unread body could not be used again.
        while (true)
        {
            System.IO.Pipelines.ReadResult read = await context.Request.BodyReader.ReadAsync();
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        context.Response.Headers["X-Influxdb-Version"] = "1.8.10";
        if (context.Request.Path == "/ping")
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = s_answer.Length;
        await context.Response.Body.WriteAsync(s_answer);
    }

    private static void AddProxy(IServiceCollection services, string upstream) => services.AddReverseProxy().LoadFromMemory(
        [new RouteConfig { RouteId = "all", ClusterId = "influxdb", Match = new RouteMatch { Path = "{**path}" } }],
        [
            new ClusterConfig
            {
                ClusterId = "influxdb",
                Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = upstream } },
            },
        ]);
}
