using InfluxQL.CodeAnalysis.CodeFixes.Queries;
using InfluxQL.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Suppresses advice with a comment in the query.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressionFixProvider))]
public sealed class SuppressionFixProvider : TextFixProvider
{
    /// <summary>Makes the provider.</summary>
    public SuppressionFixProvider()
        : base(QueryFixKind.Suppress)
    {
    }
}
