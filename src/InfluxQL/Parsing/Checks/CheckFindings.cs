using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Parsing.Checks;

/// <summary>What the checks of one text have found so far.</summary>
internal sealed class CheckFindings
{
    private readonly List<ParseFinding> _findings = [];

    public IReadOnlyList<ParseFinding> Items => _findings;

    /// <summary>Notes a mistake whose reference text names no position.</summary>
    public void Add(DiagnosticDescriptor descriptor, TextSpan span, int noticedAt, string message, params object?[] arguments) =>
        Add(descriptor, span, noticedAt, ReferenceError.WithoutPosition(message), arguments);

    /// <summary>Notes a mistake.</summary>
    public void Add(DiagnosticDescriptor descriptor, TextSpan span, int noticedAt, ReferenceError? reference, params object?[] arguments) =>
        _findings.Add(new ParseFinding(Diagnostic.Create(descriptor, span, arguments), noticedAt, reference));

    /// <summary>
    /// Takes the reference's text from all mistakes since an index but the last one: where it finds several, it reports
    /// the last.
    /// </summary>
    public void KeepLastReference(int since)
    {
        for (int i = since; i < _findings.Count - 1; i++)
        {
            _findings[i] = _findings[i] with { Reference = null };
        }
    }

    /// <summary>
    /// When the reference notices a mistake in a token itself: once it has taken the token, so that a token which fits
    /// nowhere is an error of grammar first, and before anything behind it.
    /// </summary>
    public static int AfterReading(TextSpan token) => token.Start + 1;

    /// <summary>Whether a part of the tree is what the text says: nothing invented, nothing passed over.</summary>
    public static bool IsComplete(SyntaxNode node) => !node.ContainsMissing && !node.ContainsSkippedText;
}
