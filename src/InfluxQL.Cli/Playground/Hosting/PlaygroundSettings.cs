using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Playground.Servers;
using InfluxQL.Json.Configuration;

namespace InfluxQL.Cli.Playground.Hosting;

/// <summary>What a playground is started with.</summary>
internal sealed class PlaygroundSettings
{
    /// <summary>The port where none is given: always the same, so that links that people share stay good.</summary>
    public const int DefaultPort = 8750;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>What the page shows where no link says otherwise.</summary>
    public RequestState Initial { get; init; } = new();

    /// <summary>The mapping of databases, the policies, and the changes to targets' profiles.</summary>
    public InfluxQLConfiguration Configuration { get; init; } = InfluxQLConfiguration.Empty;

    /// <summary>The connection and where names come from. The server ends it with itself.</summary>
    public ServerLink Link { get; init; } = new();

    /// <summary>Where faults of the program are written.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;
}
