using System.Runtime.CompilerServices;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Output.Paging;

/// <summary>A fact that runs commands of a Unix shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute([CallerMemberName] string? name = null)
    {
        Skip = OperatingSystem.IsWindows() ? "The command of the test is one of a Unix shell." : null;
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
