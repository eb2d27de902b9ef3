using InfluxQL.CodeAnalysis.CodeFixes.Queries;
using InfluxQL.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Puts quotes around a word of the language that is used as a name, and around a name or number that is used as a string.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QuoteFixProvider))]
public sealed class QuoteFixProvider : TextFixProvider
{
    /// <summary>Makes the provider.</summary>
    public QuoteFixProvider()
        : base(QueryFixKind.Quote)
    {
    }
}
