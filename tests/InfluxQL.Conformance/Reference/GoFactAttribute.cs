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
    public GoFactAttribute()
    {
        Skip = TestRequirement.SkipReason(ReferenceProgram.Missing);
    }
}
