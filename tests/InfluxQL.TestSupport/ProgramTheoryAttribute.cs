using System.Runtime.CompilerServices;
using Xunit;

namespace InfluxQL.TestSupport;

/// <summary>A theory that starts a program. Without it the test is skipped with the reason, and fails where CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the attribute and looks for the program.</summary>
    /// <param name="program">The name of the program, which is that of its package as well.</param>
    /// <param name="name">The name of the test.</param>
    public ProgramTheoryAttribute(string program, [CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(ProgramPath.Missing(program));
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
