using System.Runtime.CompilerServices;
using Xunit;

namespace InfluxQL.TestSupport;

/// <summary>A fact that starts a program. Without it the test is skipped with the reason, and fails where CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for the program.</summary>
    /// <param name="program">The name of the program.</param>
    /// <param name="package">The package of Debian that has it; null if it is called as the program is.</param>
    /// <param name="name">The name of the test.</param>
    public ProgramFactAttribute(string program, string? package = null, [CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(ProgramPath.Missing(program, package));
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
