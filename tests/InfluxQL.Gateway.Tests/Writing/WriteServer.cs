using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
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
using Microsoft.Extensions.Logging.Abstractions;

namespace InfluxQL.Gateway.Writing;

/// <summary>A gateway on a free port that has <c>/write</c> alone.</summary>
internal sealed class WriteServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WriteServer(WebApplication application)
    {
        _application = application;
    }

    /// <summary>Asks the gateway.</summary>
    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>What is known of the last request that ended.</summary>
    public RequestRecord? LastRecord { get; private set; }

    /// <summary>A token with its rights.</summary>
    public static ConfiguredToken Token(string token, params string[] write) => new(token, TokenHash.Of(token), [], write);

    /// <summary>Starts a gateway in front of a server.</summary>
    public static async Task<WriteServer> StartAsync(Uri upstream, TargetProfile? target = null, Action<GatewayOptions>? configure = null, bool http2 = false)
    {
        var options = new GatewayOptions { Target = target ?? TargetProfiles.OssV1, Upstreams = [new UpstreamOptions(upstream) { RequiresHttp2 = http2 }] };
        configure?.Invoke(options);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<GatewayMetrics>();
        builder.Services.AddSingleton<RequestObservation>();
        builder.Services.AddSingleton<IUpstream>(new UpstreamPool(options, NullLogger<UpstreamPool>.Instance));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        var server = new WriteServer(application);
        var endpoint = new WriteEndpoint(
            options, new Authenticator(new TokenStore(options)), new RequestLimiter(options), application.Services.GetRequiredService<IUpstream>());
        RequestDelegate observed = application.Services.GetRequiredService<RequestObservation>().Observe("write", endpoint.HandleAsync);
        application.Run(async context =>
        {
            await observed(context);
            server.LastRecord = RequestRecord.Of(context);
        });
        await application.StartAsync();
        server.Client.BaseAddress = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    /// <summary>Writes and gives the status and the text of the error.</summary>
    public Task<(int Status, string? Error)> WriteAsync(string query, string body) => WriteAsync(query, new ByteArrayContent(Encoding.UTF8.GetBytes(body)));

    /// <summary>Writes and gives the status and the text of the error.</summary>
    public async Task<(int Status, string? Error)> WriteAsync(string query, HttpContent content, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/write?{query}") { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpResponseMessage response = await Client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonDocument.Parse(text).RootElement.GetProperty("error").GetString());
    }

    /// <summary>A body in gzip.</summary>
    public static ByteArrayContent Gzip(string body, int cut = 0)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(body));
        }

        byte[] bytes = packed.ToArray();
        var content = new ByteArrayContent(bytes, 0, bytes.Length - cut);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
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
