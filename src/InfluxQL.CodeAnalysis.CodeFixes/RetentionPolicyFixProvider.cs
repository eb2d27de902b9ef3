using InfluxQL.CodeAnalysis.CodeFixes.Queries;
using InfluxQL.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Takes out a retention policy where the target has none, or the statement allows none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetentionPolicyFixProvider))]
public sealed class RetentionPolicyFixProvider : TextFixProvider
{
    /// <summary>Makes the provider.</summary>
    public RetentionPolicyFixProvider()
        : base(QueryFixKind.RemoveRetentionPolicy)
    {
    }
}
