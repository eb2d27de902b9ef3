using System.Security.Cryptography.X509Certificates;

namespace InfluxQL.Gateway.Options;

/// <summary>Where and how the program listens, and what it sends of itself. In a host of one's own that is the host's matter.</summary>
internal sealed record ProgramOptions
{
    /// <summary>The address without configuration.</summary>
    public static ListenAddress DefaultAddress { get; } = ListenAddress.Parse("http://127.0.0.1:8087");

    /// <summary>The addresses; at least one.</summary>
    public IReadOnlyList<ListenAddress> Addresses { get; init; } = [DefaultAddress];

    /// <summary>The certificates: the server's own with its key, then those that lead to its root. Empty without TLS.</summary>
    public X509Certificate2Collection Certificates { get; init; } = [];

    /// <summary>The bytes of the line of a request, which holds the query of a GET: 64 KiB unless set.</summary>
    public int RequestLine { get; init; } = 64 * 1024;

    /// <summary>The bytes of all headers of a request: 64 KiB unless set.</summary>
    public int RequestHeaders { get; init; } = 64 * 1024;

    /// <summary>How long a client may take over sending the headers of a request: 30 s unless set.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may pause in taking its response: 2 minutes unless set.</summary>
    public TimeSpan ResponseIdle { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long running requests may go on after the program was told to end: 30 s unless set.</summary>
    public TimeSpan Shutdown { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where traces and metrics are sent, as the variables of OpenTelemetry that it stands for.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Telemetry { get; init; } = [];
}
