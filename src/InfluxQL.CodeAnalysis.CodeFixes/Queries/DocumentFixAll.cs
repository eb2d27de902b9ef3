using System.Collections.Immutable;
using InfluxQL.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.CodeFixes.Queries;

/// <summary>
/// Mends all findings of a document. In each round every query is mended at most once and then looked at anew, since one
/// fix can make another needless or move it, and since the text of a literal is written with regard to all of it.
/// </summary>
internal sealed class DocumentFixAll
{
    // Queries with more mistakes of one kind are no longer queries.
    private const int MaxRounds = 64;

    private readonly FindingFixProvider _provider;
    private readonly ImmutableHashSet<string> _ids;

    public DocumentFixAll(FindingFixProvider provider, IEnumerable<string> ids)
    {
        _provider = provider;
        _ids = ids.ToImmutableHashSet(StringComparer.Ordinal);
    }

    public async Task<Document?> RunAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        HashSet<int>? queries = null;
        for (int round = 0; round < MaxRounds; round++)
        {
            if (await DocumentFindings.FindAsync(document, cancellationToken).ConfigureAwait(false) is not { } findings)
            {
                return document;
            }

            // Other queries, such as those where the rule is suppressed, are left alone.
            queries ??= new HashSet<int>(diagnostics.SelectMany(findings.Of).Select(StartOf));
            List<TextChange> changes = Collect(findings, queries, cancellationToken);
            if (changes.Count == 0)
            {
                return document;
            }

            SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            document = document.WithText(text.WithChanges(changes));
            queries = new HashSet<int>(queries.Select(start => start + changes.Where(change => change.Span.Start < start).Sum(LengthAdded)));
        }

        return document;
    }

    private static int StartOf(QueryFinding finding) => finding.Query.Expression.SpanStart;

    private static int LengthAdded(TextChange change) => (change.NewText?.Length ?? 0) - change.Span.Length;

    private List<TextChange> Collect(DocumentFindings findings, HashSet<int> queries, CancellationToken cancellationToken)
    {
        List<TextChange> changes = [];
        HashSet<int> mended = [];
        foreach (QueryFinding finding in findings.All)
        {
            if (_ids.Contains(finding.Diagnostic.Id)
                && queries.Contains(StartOf(finding))
                && !mended.Contains(StartOf(finding))
                && _provider.Fix(finding, findings.Model, cancellationToken) is { } fix
                && TryAdd(fix.Changes, changes))
            {
                mended.Add(StartOf(finding));
            }
        }

        changes.Sort((left, right) => left.Span.CompareTo(right.Span));
        return changes;
    }

    // Two queries may share a constant, and a using directive that both need.
    private static bool TryAdd(ImmutableArray<TextChange> added, List<TextChange> changes)
    {
        TextChange[] missing = added.Where(change => !changes.Contains(change)).ToArray();
        if (missing.Any(change => changes.Any(other => other.Span.IntersectsWith(change.Span))))
        {
            return false;
        }

        changes.AddRange(missing);
        return true;
    }
}
