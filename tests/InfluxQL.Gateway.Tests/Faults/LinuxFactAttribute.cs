using System.Runtime.CompilerServices;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Faults;

/// <summary>A fact that reads what a process uses. Where that cannot be read it is skipped with the reason, and fails where CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks at the system.</summary>
    public LinuxFactAttribute([CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(ProcessUsage.Missing);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
