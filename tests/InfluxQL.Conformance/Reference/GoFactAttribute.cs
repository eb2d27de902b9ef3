using System.Runtime.CompilerServices;
using InfluxQL.TestSupport;

namespace InfluxQL.Conformance.Reference;

/// <summary>
/// A fact that needs the Go reference. Without Go or the package it is skipped with the reason, and fails where CI is
/// true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute and looks for Go and the package.</summary>
    /// <param name="name">The name of the test.</param>
    public GoFactAttribute([CallerMemberName] string? name = null)
    {
        Skip = TestRequirement.SkipReason(ReferenceProgram.Missing);
        DisplayName = TestRequirement.DisplayName(name, Skip);
    }
}
