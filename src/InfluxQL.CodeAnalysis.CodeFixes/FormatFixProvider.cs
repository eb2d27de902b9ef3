using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.CodeFixes.Queries;
using InfluxQL.CodeAnalysis.Diagnostics;
using InfluxQL.CodeAnalysis.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using EmbeddedText = InfluxQL.CodeAnalysis.Mapping.EmbeddedText;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Formats a query in the literal that it stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FormatFixProvider))]
public sealed class FormatFixProvider : CodeFixProvider
{
    private const string Title = "Format the query";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CodeRules.Layout.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FormatAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellation => FormatAsync(context.Document, ImmutableArray.Create(diagnostic), cancellation), nameof(FormatFixProvider)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> FormatAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        HashSet<TextSpan> wanted = [.. diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan)];
        var session = new CompilationSession(model.Compilation, document.Project.AnalyzerOptions);
        List<TextChange> changes = [];
        foreach (EmbeddedText query in session.Queries(model, cancellationToken).Where(query => wanted.Contains(query.Expression.Span)))
        {
            ImmutableArray<TextChange> added = QueryLayout.Format(query);

            // Two queries may share a constant.
            if (!added.IsDefault && !added.Any(change => changes.Any(other => other.Span.IntersectsWith(change.Span))))
            {
                changes.AddRange(added);
            }
        }

        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span)));
    }
}
