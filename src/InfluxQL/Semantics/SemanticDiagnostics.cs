using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Semantics;

/// <summary>
/// Collects findings in the order in which the reference would meet them. The reference stops at the first, so that
/// only the first carries the reference's text; where the reference crashes there is no text at all.
/// </summary>
internal sealed class SemanticDiagnostics
{
    private List<Diagnostic>? _found;
    private bool _referenceHasStopped;

    /// <summary>How many findings there are that the reference makes as well, or crashes on.</summary>
    public int ReferenceCount { get; private set; }

    /// <summary>Adds a finding.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="span">The offending text.</param>
    /// <param name="referenceText">The reference's text; null where it crashes.</param>
    /// <param name="arguments">What stands for <c>{0}</c> and so on in the message.</param>
    public void Add(DiagnosticDescriptor descriptor, TextSpan span, string? referenceText, params object?[] arguments)
    {
        AddOwn(descriptor, span, arguments);
        if (!_referenceHasStopped && referenceText is not null)
        {
            _found![_found.Count - 1] = _found[_found.Count - 1].WithReferenceText(referenceText);
        }

        _referenceHasStopped = true;
        ReferenceCount++;
    }

    /// <summary>Adds a finding that the reference does not make.</summary>
    public void AddOwn(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments)
    {
        _found ??= [];
        _found.Add(Diagnostic.Create(descriptor, span, arguments));
    }

    /// <summary>A duration divided by a fraction below one: the reference crashes.</summary>
    public void ReportDurationDivision(SyntaxNode division) =>
        Add(DiagnosticDescriptors.DurationDivision, division.Span, null);

    /// <summary>What was found, in the reference's order.</summary>
    public IReadOnlyList<Diagnostic> ToList() => _found is null ? [] : _found;
}
