using System.Security.Cryptography.X509Certificates;
using InfluxQL.Gateway.Options;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace InfluxQL.Gateway.Hosting;

/// <summary>Sets up the web server: addresses, TLS, protocols and the limits of connections.</summary>
internal static class ServerSetup
{
    // What a client that still reads gets through on the slowest line worth serving.
    private const double MinBytesPerSecond = 4096;

    /// <summary>Sets the server up.</summary>
    public static void Apply(KestrelServerOptions server, ProgramOptions program)
    {
        server.AddServerHeader = false;
        KestrelServerLimits limits = server.Limits;
        limits.MaxRequestLineSize = program.RequestLine;
        limits.MaxRequestHeadersTotalSize = program.RequestHeaders;
        limits.MaxRequestBufferSize = Math.Max(limits.MaxRequestBufferSize ?? 0, Math.Max(program.RequestLine, program.RequestHeaders));
        limits.Http2.MaxRequestHeaderFieldSize = Math.Max(program.RequestLine, program.RequestHeaders);
        limits.RequestHeadersTimeout = program.HeaderTime;

        // The endpoints bound the size and the time of bodies; the limits of the server know neither gzip nor kinds of requests.
        limits.MaxRequestBodySize = null;
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = new MinDataRate(MinBytesPerSecond, program.ResponseIdle);
        foreach (ListenAddress address in program.Addresses)
        {
            if (address.Address is { } ip)
            {
                server.Listen(ip, address.Port, endpoint => Configure(endpoint, address, program.Certificates));
            }
            else
            {
                server.ListenLocalhost(address.Port, endpoint => Configure(endpoint, address, program.Certificates));
            }
        }
    }

    private static void Configure(ListenOptions endpoint, ListenAddress address, X509Certificate2Collection certificates)
    {
        // Without TLS there is nothing by which client and server could agree on HTTP/2.
        endpoint.Protocols = address.IsHttps ? HttpProtocols.Http1AndHttp2 : HttpProtocols.Http1;
        if (address.IsHttps)
        {
            endpoint.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = certificates[0],
                ServerCertificateChain = [.. certificates.Skip(1)],
            });
        }
    }
}
