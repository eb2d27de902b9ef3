namespace InfluxQL.Gateway.Upstream;

/// <summary>
/// Bounds how long the gateway waits for a server: it runs only while it does, not while a slow client sends its body or
/// takes its answer. It also passes on that the client left.
/// </summary>
internal sealed class UpstreamDeadline : IDisposable
{
    private readonly CancellationToken _client;
    private readonly CancellationTokenSource _source;

    public UpstreamDeadline(CancellationToken client)
    {
        _client = client;
        _source = CancellationTokenSource.CreateLinkedTokenSource(client);
    }

    /// <summary>Ends what waits for the server.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time ran out. False where the client left.</summary>
    public bool HasPassed => _source.IsCancellationRequested && !_client.IsCancellationRequested;

    /// <summary>Lets the time run from now.</summary>
    public void Start(TimeSpan limit) => _source.CancelAfter(limit);

    /// <summary>Stops it.</summary>
    public void Stop() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Ends what waits, as if the client had left.</summary>
    public void Cancel() => _source.Cancel();

    public void Dispose() => _source.Dispose();
}
