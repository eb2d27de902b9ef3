namespace InfluxQL.Gateway.Options;

/// <summary>How much the gateway takes of a request, of a client and of time. Sizes are bytes.</summary>
public sealed record LimitOptions
{
    /// <summary>The size of the body of a query request, after unpacking: 4 MiB unless set.</summary>
    public long QueryBody { get; init; } = 4 * 1024 * 1024;

    /// <summary>The size of the body of a write, after unpacking: 64 MiB unless set.</summary>
    public long WriteBody { get; init; } = 64 * 1024 * 1024;

    /// <summary>The length of the text of a query in UTF-16 code units: 1 Mi unless set.</summary>
    public int QueryLength { get; init; } = 1024 * 1024;

    /// <summary>Requests of one token at the same time: 256 unless set.</summary>
    public int ConcurrentRequests { get; init; } = 256;

    /// <summary>Requests per second of one token, null for any number, which holds unless set.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary>How long an upstream may take until its headers come: 60 s unless set.</summary>
    public TimeSpan UpstreamHeaders { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an upstream may pause in the middle of an answer: 60 s unless set.</summary>
    public TimeSpan UpstreamIdle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a connection to an upstream may take: 5 s unless set.</summary>
    public TimeSpan UpstreamConnect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a client may take over sending the body of its request: 5 minutes unless set.</summary>
    public TimeSpan RequestBody { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Requests to one upstream at the same time: 1 024 unless set.</summary>
    public int UpstreamRequests { get; init; } = 1024;

    /// <summary>How often each upstream is asked whether it is well: every 2 s unless set.</summary>
    public TimeSpan UpstreamCheck { get; init; } = TimeSpan.FromSeconds(2);
}
