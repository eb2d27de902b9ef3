using System.Runtime.CompilerServices;
using Xunit;

namespace InfluxQL.TestSupport;

/// <summary>A fact that reads a corpus. Without the corpora it is skipped with the reason, and fails where CI is true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for the corpora.</summary>
    /// <param name="name">The name of the test.</param>
    public CorpusFactAttribute([CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(Corpus.Missing);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
