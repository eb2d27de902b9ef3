using InfluxQL.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.CodeFixes.Queries;

/// <summary>Offers one kind of fix for what is wrong with queries.</summary>
public abstract class FindingFixProvider : CodeFixProvider
{
    private readonly FixAllProvider _fixAll;

    private protected FindingFixProvider()
    {
        _fixAll = FixAllProvider.Create((context, document, diagnostics) =>
            new DocumentFixAll(this, diagnostics.Select(diagnostic => diagnostic.Id)).RunAsync(document, diagnostics, context.CancellationToken));
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await DocumentFindings.FindAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } findings)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (QueryFinding finding in findings.Of(diagnostic))
            {
                if (Fix(finding, findings.Model, context.CancellationToken) is not { } fix)
                {
                    continue;
                }

                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellation => ApplyAsync(context.Document, fix, cancellation), GetType().Name),
                    diagnostic);
                break;
            }
        }
    }

    /// <summary>How a finding is mended; null where nobody can tell.</summary>
    internal abstract SourceFix? Fix(QueryFinding finding, SemanticModel model, CancellationToken cancellationToken);

    private static async Task<Document> ApplyAsync(Document document, SourceFix fix, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(fix.Changes));
    }
}
