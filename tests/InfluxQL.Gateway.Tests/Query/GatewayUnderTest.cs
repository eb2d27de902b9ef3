using System.Net;
using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Protection;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Json.Configuration;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Query;

/// <summary>The endpoint for queries on a free port, before a recording server.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    private readonly WebApplication _application;

    private GatewayUnderTest(WebApplication application, StubUpstream? server, HttpClient client)
    {
        _application = application;
        Server = server!;
        Client = client;
    }

    /// <summary>The server behind the gateway.</summary>
    public StubUpstream Server { get; }

    /// <summary>A client whose addresses are relative to the gateway.</summary>
    public HttpClient Client { get; }

    /// <summary>What went to the server, as <c>db: q</c>.</summary>
    public IReadOnlyList<string> Sent =>
        [.. Server.Requests.Select(request => $"{request.Form.GetValueOrDefault("db")}: {request.Form.GetValueOrDefault("q")}")];

    /// <summary>Starts a gateway before a server that has an empty result for every statement.</summary>
    public static Task<GatewayUnderTest> StartAsync(TargetProfile target, Action<GatewayOptions>? configure = null) =>
        StartAsync(target, context => context.Response.WriteAsync(EmptyResults(context)), configure);

    /// <summary>Starts a gateway before a server.</summary>
    public static async Task<GatewayUnderTest> StartAsync(TargetProfile target, RequestDelegate answer, Action<GatewayOptions>? configure = null)
    {
        StubUpstream server = await StubUpstream.StartAsync(answer);
        return await StartAsync(target, server, server.Address, configure);
    }

    /// <summary>Starts a gateway before another server.</summary>
    public static Task<GatewayUnderTest> StartAsync(TargetProfile target, Uri address, Action<GatewayOptions>? configure = null) =>
        StartAsync(target, null, address, configure);

    /// <summary>A token for the options.</summary>
    public static ConfiguredToken Token(string token, string[] read, string[] write) => new(token, TokenHash.Of(token), read, write);

    /// <summary>Sends a query with POST and a token.</summary>
    public async Task<(HttpStatusCode Status, string Body)> AskAsync(string query, string? database = "a", string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "query");
        var form = new Dictionary<string, string> { ["q"] = query };
        if (database is not null)
        {
            form["db"] = database;
        }

        request.Content = new FormUrlEncodedContent(form);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Token {token}");
        }

        using HttpResponseMessage response = await Client.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadAsStringAsync()).TrimEnd('\n'));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }

    private static async Task<GatewayUnderTest> StartAsync(TargetProfile target, StubUpstream? server, Uri address, Action<GatewayOptions>? configure)
    {
        var options = new GatewayOptions { Upstreams = [new UpstreamOptions(address)], Target = target };
        configure?.Invoke(options);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<TokenStore>();
        builder.Services.AddSingleton<Authenticator>();
        builder.Services.AddSingleton<RequestLimiter>();
        builder.Services.AddSingleton<IUpstream, UpstreamPool>();
        builder.Services.AddSingleton<QueryEndpoint>();
        builder.Services.AddGatewayTelemetry();
        WebApplication application = builder.Build();
        RequestObservation observation = application.Services.GetRequiredService<RequestObservation>();
        QueryEndpoint endpoint = application.Services.GetRequiredService<QueryEndpoint>();
        application.Map("/query", observation.Observe("query", endpoint.HandleAsync));
        await application.StartAsync();
        string listening = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new GatewayUnderTest(application, server, new HttpClient { BaseAddress = new Uri(listening) });
    }

    private static string EmptyResults(HttpContext context)
    {
        int statements = context.Features.Get<RecordedRequest>()!.Form["q"].Split("; ").Length;
        return $$"""{"results":[{{string.Join(',', Enumerable.Range(0, statements).Select(id => $$"""{"statement_id":{{id}}}"""))}}]}""" + "\n";
    }
}
