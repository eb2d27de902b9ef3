using System.Runtime.CompilerServices;
using Xunit;

namespace InfluxQL.TestSupport;

/// <summary>
/// A fact that needs a real InfluxDB 1.x. Where it is not installed the fact is skipped with the reason, and fails
/// where CI is true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InfluxServerFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for the server.</summary>
    /// <param name="readsCorpus">Whether the test reads a corpus as well.</param>
    /// <param name="name">The name of the test.</param>
    public InfluxServerFactAttribute(bool readsCorpus = false, [CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(InfluxServer.Missing ?? (readsCorpus ? Corpus.Missing : null));
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
