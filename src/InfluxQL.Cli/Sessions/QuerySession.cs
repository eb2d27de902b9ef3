using System.Globalization;
using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Reports;
using InfluxQL.Cli.Schema;
using InfluxQL.Json.Configuration;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;
using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Sessions;

/// <summary>
/// What holds while a user types and runs queries: the target, the request's parameters, the connection, the schema. One
/// thread uses it at a time.
/// </summary>
internal sealed class QuerySession : IDisposable
{
    private TargetProfile? _chosenTarget;
    private TargetProfile? _target;
    private InfluxQLConfiguration _configuration = InfluxQLConfiguration.Empty;
    private ServerConnection? _connection;
    private ISchemaSource? _schema;

    /// <summary>The product that runs the queries, with the changes of the configuration to its profile.</summary>
    public TargetProfile Target
    {
        get => _target ??= _configuration.GetProfile(_chosenTarget);
        set
        {
            _chosenTarget = value;
            ChangeTarget();
        }
    }

    /// <summary>The parameter <c>db</c>; null for none.</summary>
    public string? Database { get; set; }

    /// <summary>The parameter <c>rp</c>; null for the default one.</summary>
    public string? RetentionPolicy { get; set; }

    /// <summary>The unit of timestamps; null for RFC 3339.</summary>
    public EpochPrecision? Epoch { get; set; }

    /// <summary>Whether the server is asked for chunks, so that no answer is held in its memory as a whole.</summary>
    public bool IsChunked { get; set; } = true;

    /// <summary>The rows of a chunk at most.</summary>
    public long ChunkSize { get; set; } = QueryRequest.DefaultChunkSize;

    /// <summary>Values of bind parameters by name, without the dollar sign.</summary>
    public IReadOnlyDictionary<string, BoundValue> Parameters { get; set; } = new Dictionary<string, BoundValue>();

    /// <summary>The mapping of databases, the policies, and the changes to the target's profile.</summary>
    public InfluxQLConfiguration Configuration
    {
        get => _configuration;
        set
        {
            _configuration = value;
            ChangeTarget();
        }
    }

    /// <summary>The time that now() stands for, in nanoseconds since 1970-01-01T00:00:00Z; null for the clock.</summary>
    public long? Now { get; set; }

    /// <summary>The server; null where the session is not connected. The session ends the one it had.</summary>
    public ServerConnection? Connection
    {
        get => _connection;
        set
        {
            if (!ReferenceEquals(_connection, value))
            {
                _connection?.Dispose();
                _connection = value;
            }
        }
    }

    /// <summary>Where names come from; null for nowhere. The session ends the one it had.</summary>
    public ISchemaSource? Schema
    {
        get => _schema;
        set
        {
            if (!ReferenceEquals(_schema, value))
            {
                _schema?.Dispose();
                _schema = value;
            }
        }
    }

    /// <summary>What an editor has to know besides the text.</summary>
    public QueryServiceOptions ServiceOptions => new()
    {
        Target = Target,
        Database = Database,
        RetentionPolicy = RetentionPolicy,
        Schema = Schema?.Snapshot ?? SchemaSnapshot.Empty,
        Parameters = [.. Parameters.Keys],
        Mapping = Configuration.Mapping,
        Now = Now,
    };

    /// <summary>Makes another database the default one.</summary>
    /// <param name="database">The database; null for none.</param>
    /// <param name="retentionPolicy">The retention policy; null for the default one.</param>
    public void Use(string? database, string? retentionPolicy)
    {
        Database = database;
        RetentionPolicy = retentionPolicy;
        Schema?.Want(database, retentionPolicy);
    }

    /// <summary>Connects to a server, or leaves the one there is, and takes the names from it.</summary>
    public void Connect(ServerConnection? connection)
    {
        Schema = null;
        Connection = connection;
        if (connection is not null)
        {
            Schema = new LiveSchema(connection, () => Target) { Mapping = () => Configuration.Mapping };
            Schema.Want(Database, RetentionPolicy);
        }
    }

    /// <summary>What an editor asks about a text.</summary>
    public QueryServices Services(string text) => new(text, ServiceOptions);

    /// <summary>Says that names will be asked for at a position of a text: those of the database, and the values of a tag there.</summary>
    public void WantNamesAt(string text, int position)
    {
        if (Schema is not { } schema)
        {
            return;
        }

        schema.Want(Database, RetentionPolicy);
        TagPlace.WantValues(schema, text, position, Database, RetentionPolicy);
    }

    /// <summary>What is sent for a text, and what is wrong with it.</summary>
    public QueryReport Plan(string text)
    {
        var planner = new QueryPlanner(new QueryPlannerOptions
        {
            Target = Target,
            Mapping = Configuration.Mapping,
            Policies = Configuration.Policies,
            Now = Now,
        });
        return RewriteReport.Create(planner, text, RequestParameters(), [], Parameters);
    }

    /// <summary>Runs a plan as <see cref="PlanExecution"/> does.</summary>
    /// <param name="plan">A plan without errors.</param>
    /// <param name="cancellationToken">Ends the query on the server as well.</param>
    /// <exception cref="ConnectionException">There is no connection, or it fails.</exception>
    public IAsyncEnumerable<StatementAnswer> RunAsync(QueryPlan plan, CancellationToken cancellationToken = default)
    {
        ServerConnection connection = Connection
            ?? throw new ConnectionException("There is no connection to a server. Start with --connect URL, or set INFLUXQL_URL.");
        return PlanExecution.RunAsync(connection, plan, cancellationToken);
    }

    /// <summary>Ends the connection and what the schema has under way.</summary>
    public void Dispose()
    {
        Schema = null;
        Connection = null;
    }

    private void ChangeTarget()
    {
        _target = null;
        Schema?.Want(Database, RetentionPolicy);
    }

    private List<KeyValuePair<string, string>> RequestParameters()
    {
        var parameters = new List<KeyValuePair<string, string>>();
        if (Database is not null)
        {
            parameters.Add(new("db", Database));
        }

        if (RetentionPolicy is not null)
        {
            parameters.Add(new("rp", RetentionPolicy));
        }

        if (Epoch is { } epoch)
        {
            parameters.Add(new("epoch", EpochPrecisions.GetName(epoch)));
        }

        if (IsChunked)
        {
            parameters.Add(new("chunked", "true"));
            parameters.Add(new("chunk_size", ChunkSize.ToString(CultureInfo.InvariantCulture)));
        }

        return parameters;
    }
}
