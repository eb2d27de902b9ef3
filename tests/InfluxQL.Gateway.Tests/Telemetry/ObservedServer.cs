using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Telemetry;

/// <summary>A server on a free port with one observed endpoint, whose operation is <c>test</c>.</summary>
internal sealed class ObservedServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ObservedServer(WebApplication application, LogLines log, Uri address)
    {
        _application = application;
        Log = log;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Asks the server.</summary>
    public HttpClient Client { get; }

    /// <summary>What was logged by the gateway's code.</summary>
    public LogLines Log { get; }

    /// <summary>The services.</summary>
    public IServiceProvider Services => _application.Services;

    /// <summary>Starts a server.</summary>
    public static async Task<ObservedServer> StartAsync(RequestDelegate endpoint)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        var log = new LogLines();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Logging.AddFilter("InfluxQL", LogLevel.Information);
        builder.Services.AddGatewayTelemetry();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.Run(application.Services.GetRequiredService<RequestObservation>().Observe("test", endpoint));
        await application.StartAsync();
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new ObservedServer(application, log, new Uri(address));
    }

    /// <summary>Sends bytes and gives what comes back until the server closes the connection.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using TcpClient client = await ConnectAsync(request);
        var answer = new MemoryStream();
        await client.GetStream().CopyToAsync(answer, limit.Token);
        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>Sends bytes and keeps the connection.</summary>
    public async Task<TcpClient> ConnectAsync(string request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
