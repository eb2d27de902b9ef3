using System.Runtime.CompilerServices;
using Xunit;

namespace InfluxQL.TestSupport;

/// <summary>
/// A fact that drives a program in a real terminal, which is tmux. Where tmux is not installed the fact is skipped with
/// the reason, and fails where CI is true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TmuxFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for tmux.</summary>
    /// <param name="needsServer">Whether the test needs a real InfluxDB 1.x as well.</param>
    /// <param name="name">The name of the test.</param>
    public TmuxFactAttribute(bool needsServer = false, [CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(Tmux.Missing ?? (needsServer ? InfluxServer.Missing : null));
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
