using System.Runtime.CompilerServices;
using InfluxQL.TestSupport;

namespace InfluxQL.Conformance.Server;

/// <summary>
/// A fact that needs a real InfluxDB 1.x. Where it is not installed the fact is skipped with the reason, and fails
/// where CI is true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InfluxServerFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for the server.</summary>
    /// <param name="name">The name of the test.</param>
    public InfluxServerFactAttribute([CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(InfluxServer.Missing);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
