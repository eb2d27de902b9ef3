using System.Runtime.CompilerServices;
using Xunit;

namespace InfluxQL.TestSupport;

/// <summary>
/// A theory that needs a real InfluxDB 1.x. Where it is not installed the theory is skipped with the reason, and fails
/// where CI is true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InfluxServerTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the attribute and looks for the server.</summary>
    /// <param name="name">The name of the test.</param>
    public InfluxServerTheoryAttribute([CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(InfluxServer.Missing);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
