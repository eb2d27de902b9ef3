using System.Net;
using System.Net.Sockets;
using InfluxQL.Gateway.Options;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfluxQL.Gateway.Upstream;

/// <summary>Makes pools for tests.</summary>
internal static class Pools
{
    /// <summary>A pool of servers without credentials.</summary>
    public static UpstreamPool Of(LimitOptions? limits, params Uri[] addresses) => Of(limits, [.. addresses.Select(address => new UpstreamOptions(address))]);

    /// <summary>A pool of servers.</summary>
    public static UpstreamPool Of(LimitOptions? limits, params UpstreamOptions[] upstreams) =>
        new(new GatewayOptions { Upstreams = upstreams, Limits = limits ?? new LimitOptions() }, NullLogger<UpstreamPool>.Instance);

    /// <summary>An address at which nobody listens.</summary>
    public static Uri NobodyThere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
