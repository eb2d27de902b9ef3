using InfluxQL.CodeAnalysis.CodeFixes.Queries;
using InfluxQL.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Writes a string as a name, or a name as a string.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapQuotesFixProvider))]
public sealed class SwapQuotesFixProvider : TextFixProvider
{
    /// <summary>Makes the provider.</summary>
    public SwapQuotesFixProvider()
        : base(QueryFixKind.SwapQuotes)
    {
    }
}
