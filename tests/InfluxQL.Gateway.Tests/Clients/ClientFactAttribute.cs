using System.Runtime.CompilerServices;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Clients;

/// <summary>The clients that tests run.</summary>
public enum ClientKind
{
    /// <summary>node-influx.</summary>
    NodeInflux,

    /// <summary>influxdb-python.</summary>
    InfluxdbPython,

    /// <summary>The shell <c>influx</c>.</summary>
    Shell,

    /// <summary>curl.</summary>
    Curl,
}

/// <summary>
/// A fact that runs a client in front of a real InfluxDB. Where one of them is missing the fact is skipped with the
/// reason, and fails where CI is true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for the client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">The name of the test.</param>
    public ClientFactAttribute(ClientKind client, [CallerMemberName] string? name = null)
    {
        Skip = ClientRequirement.SkipReason(client);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}

/// <summary>A theory that runs a client in front of a real InfluxDB; see <see cref="ClientFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the attribute and looks for the client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">The name of the test.</param>
    public ClientTheoryAttribute(ClientKind client, [CallerMemberName] string? name = null)
    {
        Skip = ClientRequirement.SkipReason(client);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}

/// <summary>What a test with a client needs.</summary>
internal static class ClientRequirement
{
    /// <summary>Gives the reason to skip, or null where the test has to run.</summary>
    public static string? SkipReason(ClientKind client) => TestRequirement.SkipReason(InfluxServer.Missing ?? Find(client).Missing);

    private static ClientProgram Find(ClientKind client) => client switch
    {
        ClientKind.NodeInflux => ClientProgram.NodeInflux,
        ClientKind.InfluxdbPython => ClientProgram.InfluxdbPython,
        ClientKind.Shell => ClientProgram.Shell,
        _ => ClientProgram.Curl,
    };
}
