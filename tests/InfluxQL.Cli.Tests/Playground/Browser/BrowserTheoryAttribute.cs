using System.Runtime.CompilerServices;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>A theory that needs a browser. Where there is none it is skipped with the reason, and fails where CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the attribute and looks for the browser.</summary>
    /// <param name="name">The name of the test.</param>
    public BrowserTheoryAttribute([CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(ChromiumProgram.Missing);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
