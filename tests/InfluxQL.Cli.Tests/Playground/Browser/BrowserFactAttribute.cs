using System.Runtime.CompilerServices;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>A fact that needs a browser. Where there is none it is skipped with the reason, and fails where CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for what the test needs.</summary>
    /// <param name="needsInfluxServer">Whether the test needs a real InfluxDB 1.x as well.</param>
    /// <param name="name">The name of the test.</param>
    public BrowserFactAttribute(bool needsInfluxServer = false, [CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(ChromiumProgram.Missing ?? (needsInfluxServer ? InfluxServer.Missing : null));
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
