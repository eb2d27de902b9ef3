namespace InfluxQL.Cli.Connections;

/// <summary>Ends a request where the user gives up, or the server says nothing for too long; and tells the two apart.</summary>
internal sealed class SilenceWatch : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _user;
    private readonly CancellationTokenSource _source;

    public SilenceWatch(TimeSpan timeout, CancellationToken user)
    {
        _timeout = timeout;
        _user = user;
        _source = CancellationTokenSource.CreateLinkedTokenSource(user);
        Restart();
    }

    /// <summary>How long the server may say nothing.</summary>
    public TimeSpan Timeout => _timeout;

    /// <summary>Ends the request.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>It was the server's silence that ended the request.</summary>
    public bool HasRunOut => _source.IsCancellationRequested && !_user.IsCancellationRequested;

    /// <summary>The silence begins.</summary>
    public void Restart() => _source.CancelAfter(_timeout);

    /// <summary>Nothing is expected from the server.</summary>
    public void Pause() => _source.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
