using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.Diagnostics;
using InfluxQL.Diagnostics;
using InfluxQL.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using EmbeddedText = InfluxQL.CodeAnalysis.Mapping.EmbeddedText;
using LibraryChange = InfluxQL.Text.TextChange;
using QueryTree = InfluxQL.Syntax.SyntaxTree;

namespace InfluxQL.CodeAnalysis.CodeFixes.Queries;

/// <summary>Offers the library's fixes of one kind, written as the literal has it.</summary>
public abstract class TextFixProvider : FindingFixProvider
{
    private readonly QueryFixKind _kind;

    private protected TextFixProvider(QueryFixKind kind)
    {
        _kind = kind;
        FixableDiagnosticIds = DiagnosticDescriptors.All.Where(rule => QueryFixes.KindsOf(rule).Contains(kind)).Select(rule => rule.Id).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    internal sealed override SourceFix? Fix(QueryFinding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (finding is not { Text: { } text, Finding: { } found })
        {
            return null;
        }

        foreach (QueryFix fix in QueryFixes.Of(QueryTree.ParseText(text.Text), found))
        {
            if (fix.Kind == _kind && Write(text, fix) is { IsDefaultOrEmpty: false } changes)
            {
                return new SourceFix(fix.Title, changes);
            }
        }

        return null;
    }

    // What a value is a part of is not known, and no finding about it is certain.
    private static ImmutableArray<TextChange> Write(EmbeddedText text, QueryFix fix)
    {
        LibraryChange change = fix.Changes[0];
        return fix.Changes.Count == 1 ? text.TryReplace(change.Span.Start, change.Span.Length, change.NewText) : default;
    }
}
