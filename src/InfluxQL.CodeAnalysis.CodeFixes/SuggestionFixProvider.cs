using InfluxQL.CodeAnalysis.CodeFixes.Queries;
using InfluxQL.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Takes the word, function, unit or operator that the message names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestionFixProvider))]
public sealed class SuggestionFixProvider : TextFixProvider
{
    /// <summary>Makes the provider.</summary>
    public SuggestionFixProvider()
        : base(QueryFixKind.TakeSuggestion)
    {
    }
}
