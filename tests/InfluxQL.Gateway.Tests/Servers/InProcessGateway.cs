using System.Net;
using InfluxQL.Gateway.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Servers;

/// <summary>The gateway in a host of one's own, inside the test's process, on a free port.</summary>
internal sealed class InProcessGateway : IAsyncDisposable
{
    private readonly WebApplication _application;

    private InProcessGateway(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts a gateway with the options that a test wants.</summary>
    public static async Task<InProcessGateway> StartAsync(Action<GatewayOptions> configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddInfluxQLGateway(configure);
        WebApplication application = builder.Build();
        application.MapInfluxQLGateway();
        await application.StartAsync();
        return new InProcessGateway(application);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
