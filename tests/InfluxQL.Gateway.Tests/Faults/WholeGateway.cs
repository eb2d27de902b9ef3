using System.Net;
using System.Net.Sockets;
using System.Text;
using InfluxQL.Gateway.Hosting;
using InfluxQL.Gateway.Options;
using InfluxQL.Targets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace InfluxQL.Gateway.Faults;

/// <summary>
/// The gateway as the program builds it, on a free port in front of one server. It has one place at the server and one for
/// its client, so a fault that does not give its place back is seen at the next request.
/// </summary>
internal sealed class WholeGateway : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WholeGateway(WebApplication application, Uri address)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>Limits with one place and times that no test reaches.</summary>
    public static LimitOptions PatientLimits { get; } = new() { ConcurrentRequests = 1, UpstreamRequests = 1 };

    /// <summary>Limits whose times a test can wait for.</summary>
    public static LimitOptions ShortLimits { get; } = PatientLimits with
    {
        UpstreamHeaders = TimeSpan.FromMilliseconds(500),
        UpstreamIdle = TimeSpan.FromMilliseconds(500),
        RequestBody = TimeSpan.FromMilliseconds(500),
    };

    /// <summary>Starts it.</summary>
    public static async Task<WholeGateway> StartAsync(Uri upstream, LimitOptions? limits = null)
    {
        var options = new GatewayOptions
        {
            Upstreams = [new UpstreamOptions(upstream)],
            Target = TargetProfiles.OssV1,
            Limits = limits ?? PatientLimits,
        };
        var program = new ProgramOptions { Addresses = [ListenAddress.Parse("http://127.0.0.1:0")], HeaderTime = TimeSpan.FromSeconds(5) };
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Logging:LogLevel:Default", "None")])
            .Build();
        WebApplication application = GatewayHost.Build(new ProgramSettings(options, program), configuration);
        await application.StartAsync();
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new WholeGateway(application, new Uri(address));
    }

    /// <summary>Sends a query; the body is null where it broke off.</summary>
    public async Task<(HttpStatusCode Status, string? Body)> QueryAsync(string query = "SELECT value FROM cpu", string more = "")
    {
        using HttpResponseMessage response = await Client.GetAsync(
            $"/query?db=d&q={Uri.EscapeDataString(query)}{more}", HttpCompletionOption.ResponseHeadersRead);
        try
        {
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (response.StatusCode, null);
        }
    }

    /// <summary>Sends a write.</summary>
    public async Task<(HttpStatusCode Status, string Body)> WriteAsync(HttpContent content)
    {
        using HttpResponseMessage response = await Client.PostAsync("/write?db=d", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// Fails where the gateway does not come to serve a query as ever: a place that was not given back never comes back.
    /// </summary>
    public async Task ShouldBeWellAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        (HttpStatusCode Status, string? Body) answer = await QueryAsync();
        while (answer.Status != HttpStatusCode.OK && !limit.IsCancellationRequested)
        {
            await Task.Delay(20);
            answer = await QueryAsync();
        }

        answer.ShouldBe((HttpStatusCode.OK, ScriptedUpstream.GoodAnswer), "the gateway is to be well after the fault");
    }

    /// <summary>Sends bytes and gives what comes back until the gateway closes the connection.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using TcpClient client = await ConnectAsync();
        var answer = new MemoryStream();
        NetworkStream stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer, limit.Token);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // A connection that is reset with bytes on their way is closed too.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>Opens a connection.</summary>
    public async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port);
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
