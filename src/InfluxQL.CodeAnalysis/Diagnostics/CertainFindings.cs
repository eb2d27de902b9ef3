using InfluxQL.Analysis;
using InfluxQL.CodeAnalysis.Injection;
using InfluxQL.CodeAnalysis.Mapping;
using InfluxQL.Diagnostics;
using InfluxQL.Text;
using Microsoft.CodeAnalysis;
using Diagnostic = InfluxQL.Diagnostics.Diagnostic;
using EmbeddedText = InfluxQL.CodeAnalysis.Mapping.EmbeddedText;

namespace InfluxQL.CodeAnalysis.Diagnostics;

/// <summary>
/// Leaves out what is not certain of a text with holes. A finding is certain if no hole has a part in it, and if it
/// stays whatever a hole may reasonably be: other things are put into the holes, and what goes away was not certain.
/// </summary>
internal sealed class CertainFindings
{
    // With more holes than this a text says too little.
    private const int MaxVariedHoles = 4;

    // What people put into holes: names, values, lists, conditions, clauses.
    private static readonly string[] s_contents =
    [
        "WHERE time > now() - 1h GROUP BY time(1m) fill(none) ORDER BY time DESC LIMIT 1",
        "AND time > now() - 1h",
        "time > now() - 1h",
        "x = 1 AND time > now() - 1h",
        "mean(x)",
        "mean(x) AS y",
        "x, y",
        "*",
        "GROUP BY time(1m)",
        "time(1m)",
        "x, time(1m)",
        "ORDER BY time DESC LIMIT 1",
        "LIMIT 1",
        "fill(none)",
        "(SELECT mean(x) AS x FROM y WHERE time > now() - 1h GROUP BY time(1m))",
        "a.b.c",
        "/x/",
        "1h",
        "1",
        "'2024-01-01T00:00:00Z'",
        "x",
        "",
    ];

    private readonly EmbeddedText _text;
    private readonly bool _isSafe;
    private readonly AnalysisOptions _options;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    public CertainFindings(EmbeddedText text, bool isSafe, AnalysisOptions options, SemanticModel model, CancellationToken cancellationToken)
    {
        _text = text;
        _isSafe = isSafe;
        _options = options;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    public IReadOnlyList<Diagnostic> Keep(IReadOnlyList<Diagnostic> findings)
    {
        // Behind a hole that nothing fits into, anything may be right.
        int lost = _text.TrustedLength;
        var kept = new List<Diagnostic>();
        foreach (Diagnostic finding in findings)
        {
            if (IsOfSyntax(finding) && _text.TouchesHole(finding.Span.Start, finding.Span.Length))
            {
                lost = Math.Min(lost, finding.Span.Start);
            }
            else if (finding.Span.End < lost && !IntersectsHole(finding.Span))
            {
                kept.Add(finding);
            }
        }

        int syntaxErrors = findings.Count(IsOfSyntax);
        List<EmbeddedHole> varied = _text.Holes.Where(IsVaried).ToList();
        if (varied.Count > MaxVariedHoles)
        {
            kept.RemoveAll(finding => !IsOfSyntax(finding));
        }
        else
        {
            foreach (EmbeddedHole hole in varied)
            {
                Vary(hole, kept, syntaxErrors);
            }
        }

        return kept;
    }

    private static bool IsOfSyntax(Diagnostic finding) => finding.Descriptor.Category is DiagnosticCategories.Syntax or DiagnosticCategories.Limits;

    private void Vary(EmbeddedHole hole, List<Diagnostic> kept, int syntaxErrors)
    {
        foreach (string content in s_contents)
        {
            if (kept.TrueForAll(IsOfSyntax))
            {
                return;
            }

            _cancellationToken.ThrowIfCancellationRequested();
            string text = _text.Text.Substring(0, hole.Position) + content + _text.Text.Substring(hole.End);
            IReadOnlyList<Diagnostic> found = QueryCheck.Check(text, _options, _cancellationToken);
            if (found.Count(IsOfSyntax) > syntaxErrors)
            {
                continue;
            }

            int shift = content.Length - hole.Length;
            kept.RemoveAll(finding => !IsOfSyntax(finding) && !found.Any(other => IsSame(finding, other, hole, shift)));
        }
    }

    private static bool IsSame(Diagnostic finding, Diagnostic other, EmbeddedHole hole, int shift)
    {
        int start = finding.Span.Start >= hole.End ? finding.Span.Start + shift : finding.Span.Start;
        return other.Id == finding.Id && other.Span == new TextSpan(start, finding.Span.Length);
    }

    // A number is one value whatever it is; so is a hole of InfluxQLQuery unless it is an expression or a query.
    private bool IsVaried(EmbeddedHole hole)
    {
        if (hole.Place is not (HolePlace.Bare or HolePlace.Word))
        {
            return false;
        }

        ITypeSymbol? type = _model.GetTypeInfo(hole.Expression, _cancellationToken).Type;
        return _isSafe ? type?.Name is "InfluxQLExpression" or "InfluxQLQuery" : !SafeTypes.IsNumber(type);
    }

    private bool IntersectsHole(TextSpan span) => _text.Holes.Any(hole => span.Start < hole.End && hole.Position < span.End);
}
