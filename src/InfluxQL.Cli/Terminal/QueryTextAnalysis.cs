using InfluxQL.Diagnostics;
using InfluxQL.Fixes;
using InfluxQL.Services;

namespace InfluxQL.Cli.Terminal;

/// <summary>What the services say of one version of a query text. Each part is made when it is first asked for.</summary>
internal sealed class QueryTextAnalysis : ITextAnalysis
{
    private readonly QueryServices _services;
    private readonly Lazy<IReadOnlyList<ColoredSpan>> _colors;
    private readonly Lazy<IReadOnlyList<TextMark>> _marks;
    private readonly Lazy<QueryCompleteness> _completeness;

    /// <summary>Makes the analysis of a text.</summary>
    public QueryTextAnalysis(QueryServices services, string text)
    {
        _services = services;
        _colors = new Lazy<IReadOnlyList<ColoredSpan>>(() => [.. services.GetClassifications().Select(span => new ColoredSpan(span.Span.Start, span.Span.Length, ColorOf(span.Classification)))]);
        _marks = new Lazy<IReadOnlyList<TextMark>>(() => [.. services.GetDiagnostics().Select(MarkOf)]);
        _completeness = new Lazy<QueryCompleteness>(() => new QueryCompleteness(services.Tree, text));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ColoredSpan> Colors => _colors.Value;

    /// <inheritdoc/>
    public IReadOnlyList<TextMark> Marks => _marks.Value;

    /// <inheritdoc/>
    public bool IsComplete => _completeness.Value.IsComplete;

    /// <inheritdoc/>
    public IReadOnlyList<CompletionChoice> GetCompletions(int position) => [.. _services.GetCompletions(position).Items.Select(QueryCompletions.ChoiceOf)];

    /// <inheritdoc/>
    public SignatureHint? GetSignature(int position)
    {
        if (_services.GetSignatureHelp(position) is not { } help)
        {
            return null;
        }

        (int start, int length) = QueryCompletions.FindParameter(help);
        return new SignatureHint(help.Label, start, length, help.Documentation);
    }

    /// <inheritdoc/>
    public TextFix? GetFix(TextMark mark)
    {
        if (mark.Source is not Diagnostic diagnostic)
        {
            return null;
        }

        IReadOnlyList<QueryFix> fixes = _services.GetFixes(diagnostic);
        return fixes.FirstOrDefault(fix => fix.Kind != QueryFixKind.Suppress) is { } first ? new TextFix(first.Title, first.Changes) : null;
    }

    private TextMark MarkOf(Diagnostic diagnostic) => new(
        diagnostic.Span.Start,
        diagnostic.Span.Length,
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => MarkKind.Error,
            DiagnosticSeverity.Warning => MarkKind.Warning,
            _ => MarkKind.Info,
        },
        diagnostic.Message,
        diagnostic,
        diagnostic.Severity == DiagnosticSeverity.Error && _completeness.Value.IsAtEnd(diagnostic));

    private static TextColor ColorOf(Classification classification) => classification switch
    {
        Classification.Keyword => TextColor.Keyword,
        Classification.Function or Classification.Type => TextColor.Function,
        Classification.Measurement or Classification.Database or Classification.RetentionPolicy => TextColor.Source,
        Classification.Field or Classification.Alias => TextColor.Field,
        Classification.Tag or Classification.Time => TextColor.Tag,
        Classification.Number or Classification.Duration => TextColor.Number,
        Classification.String or Classification.TimeLiteral => TextColor.String,
        Classification.Regex => TextColor.Regex,
        Classification.Parameter => TextColor.Parameter,
        Classification.Operator or Classification.Punctuation => TextColor.Operator,
        Classification.Comment => TextColor.Comment,
        Classification.Error => TextColor.Error,
        _ => TextColor.Plain,
    };
}
