using InfluxQL.Cli.Connections;
using InfluxQL.Rewriting;
using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Schema;

/// <summary>
/// The names of a server, asked for in the background and kept for some minutes. What fails stays unknown, is told by
/// <see cref="LastError"/>, and is asked for again later.
/// </summary>
/// <param name="connection">The server; it is not ended with this object.</param>
/// <param name="getTarget">What the server runs, at each moment. A change makes the names be asked for again.</param>
internal sealed class LiveSchema(ServerConnection connection, Func<TargetProfile> getTarget) : ISchemaSource
{
    /// <summary>The most values that are asked for of a tag.</summary>
    public const int TagValueLimit = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<SchemaPart, SchemaLoad> _loads = [];
    private readonly Dictionary<SchemaPart, IReadOnlyList<SchemaName>> _names = [];
    private readonly CancellationTokenSource _ended = new();
    private SchemaSnapshot _snapshot = SchemaSnapshot.Empty;
    private SchemaPart? _failedPart;
    private bool _isDisposed;

    /// <inheritdoc/>
    public event Action? Changed;

    /// <summary>How long names are kept before they are asked for again.</summary>
    public TimeSpan MaximumAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait before what failed is asked for again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Which database of InfluxDB 3 stands for a database and a retention policy, at each moment.</summary>
    public Func<DatabaseMapping> Mapping { get; init; } = () => DatabaseMapping.Default;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    public SchemaSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <inheritdoc/>
    public string? LastError { get; private set; }

    /// <inheritdoc/>
    public void Want(string? database, string? retentionPolicy = null)
    {
        Start(SchemaPart.Databases, isForced: false);
        if (database is not null)
        {
            Start(SchemaPart.OfDatabase(database, retentionPolicy), isForced: false);
        }
    }

    /// <inheritdoc/>
    public void WantTagValues(string database, string? retentionPolicy, string measurement, string tag) =>
        Start(SchemaPart.OfTag(database, retentionPolicy, measurement, tag), isForced: false);

    /// <summary>Asks again for all that was wanted so far, and waits for it.</summary>
    /// <exception cref="ConnectionException">The server does not answer, or has an error instead of names.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        List<SchemaPart> parts;
        lock (_lock)
        {
            parts = [.. _loads.Keys];
        }

        await Task.WhenAll(parts.Select(part => Start(part, isForced: true))).WaitAsync(cancellationToken);
        ThrowIfFailed();
    }

    /// <summary>Ends what is under way.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        // The source is not disposed: loads that are about to end still look at it.
        _ended.Cancel();
    }

    private void ThrowIfFailed()
    {
        lock (_lock)
        {
            if (LastError is { } error)
            {
                throw new ConnectionException(error);
            }
        }
    }

    // There is one load of a part at a time; it goes on for all who want it.
    private Task Start(SchemaPart part, bool isForced)
    {
        TargetProfile target = getTarget();
        DatabaseMapping mapping = Mapping();
        lock (_lock)
        {
            if (_isDisposed)
            {
                return Task.CompletedTask;
            }

            if (_loads.TryGetValue(part, out SchemaLoad? load)
                && load.IsFor(target, mapping)
                && (!load.Task.IsCompleted || (!isForced && Clock.GetUtcNow() < load.DueAt)))
            {
                return load.Task;
            }

            load = new SchemaLoad(target, mapping);
            _loads[part] = load;
            load.Task = Task.Run(() => RunAsync(part, load));
            return load.Task;
        }
    }

    private async Task RunAsync(SchemaPart part, SchemaLoad load)
    {
        IReadOnlyList<SchemaName> names;
        try
        {
            names = await new SchemaReading(connection, load.Target, load.Mapping, _ended.Token).ReadAsync(part);
        }
        catch (Exception exception) when (exception is ConnectionException or OperationCanceledException or ObjectDisposedException)
        {
            // The user goes on typing; the error is there to be shown.
            Fail(part, load, exception);
            return;
        }

        lock (_lock)
        {
            load.DueAt = Clock.GetUtcNow() + MaximumAge;
            if (_isDisposed || _loads[part] != load)
            {
                // Another target was chosen meanwhile.
                return;
            }

            if (_failedPart == part)
            {
                _failedPart = null;
                LastError = null;
            }

            _names[part] = names;
            var builder = new SchemaSnapshotBuilder();
            foreach (SchemaName name in _names.Values.SelectMany(known => known))
            {
                name.AddTo(builder);
            }

            Volatile.Write(ref _snapshot, builder.Build());
        }

        Announce();
    }

    private void Fail(SchemaPart part, SchemaLoad load, Exception exception)
    {
        lock (_lock)
        {
            load.DueAt = Clock.GetUtcNow() + RetryAfter;
            if (_isDisposed || _loads[part] != load || exception is not ConnectionException)
            {
                return;
            }

            _failedPart = part;
            LastError = exception.Message;
        }

        Announce();
    }

    private void Announce()
    {
        if (!_ended.IsCancellationRequested)
        {
            Changed?.Invoke();
        }
    }
}
