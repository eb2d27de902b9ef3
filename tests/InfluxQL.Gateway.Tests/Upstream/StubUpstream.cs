using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Upstream;

/// <summary>A server on a free port that puts down every request and answers as the test says.</summary>
internal sealed class StubUpstream : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private StubUpstream(WebApplication application)
    {
        _application = application;
    }

    /// <summary>The address with its port.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The requests so far, in their order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>
    /// Starts a server. The body of a request has been read when it is to be answered; the request is a feature of the context.
    /// </summary>
    public static async Task<StubUpstream> StartAsync(RequestDelegate answer, HttpProtocols protocols = HttpProtocols.Http1, int port = 0)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = protocols));
        WebApplication application = builder.Build();
        var stub = new StubUpstream(application);
        application.Run(async context =>
        {
            RecordedRequest request = await RecordedRequest.ReadAsync(context);
            stub._requests.Enqueue(request);
            context.Features.Set(request);
            await answer(context);
        });
        await application.StartAsync();
        stub.Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return stub;
    }

    /// <summary>Starts a server that gives one answer with status 200.</summary>
    public static Task<StubUpstream> StartAsync(string body) => StartAsync(context => context.Response.WriteAsync(body));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
