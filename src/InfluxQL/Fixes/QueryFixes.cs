using InfluxQL.Analysis;
using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Fixes;

/// <summary>
/// The fixes for diagnostics whose messages say what to write instead. They are made when somebody asks: a diagnostic
/// that nobody wants to fix costs nothing for them.
/// </summary>
public static class QueryFixes
{
    private static readonly Dictionary<string, Entry> s_entries = new(StringComparer.Ordinal)
    {
        [DiagnosticDescriptors.KeywordAsName.Id] = new(QuotingFixes.QuoteName, QueryFixKind.Quote),
        [DiagnosticDescriptors.StringAsName.Id] = new(QuotingFixes.ToName, QueryFixKind.SwapQuotes),
        [DiagnosticDescriptors.NameAsString.Id] = new(QuotingFixes.ToText, QueryFixKind.Quote, QueryFixKind.SwapQuotes),
        [DiagnosticDescriptors.QuotedNameAsValue.Id] = new(QuotingFixes.ToText, QueryFixKind.SwapQuotes),
        [DiagnosticDescriptors.StringComparedWithValue.Id] = new(QuotingFixes.ToName, QueryFixKind.SwapQuotes),
        [DiagnosticDescriptors.TagComparedWithNumber.Id] = new(QuotingFixes.ToText, QueryFixKind.Quote),
        [DiagnosticDescriptors.MisspelledKeyword.Id] = new(SpellingFixes.Keyword, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.UndefinedFunction.Id] = new(SpellingFixes.Function, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.UnknownDurationUnit.Id] = new(SpellingFixes.DurationUnit, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.DoubleEquals.Id] = new(SpellingFixes.Equality, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.AndOrSymbol.Id] = new(SpellingFixes.AndOr, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.RegexAfterEquals.Id] = new(SpellingFixes.RegexComparison, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.SwappedWords.Id] = new(SpellingFixes.WordOrder, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.QuotedFunctionNameNotReadable.Id] = new(SpellingFixes.WithoutQuotes, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.QuotedCastTypeNotReadable.Id] = new(SpellingFixes.WithoutQuotes, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.KeyNotEqualSignNotReadable.Id] = new(SpellingFixes.NotEqual, QueryFixKind.TakeSuggestion),
        [DiagnosticDescriptors.RetentionPolicyNamed.Id] = new(RetentionPolicyFix.Create, QueryFixKind.RemoveRetentionPolicy),
        [DiagnosticDescriptors.RetentionPolicyNotAllowed.Id] = new(RetentionPolicyFix.Create, QueryFixKind.RemoveRetentionPolicy),
    };

    /// <summary>The fixes for a diagnostic, the likeliest first; none where nobody knows what was meant.</summary>
    /// <param name="tree">The tree that the diagnostic is about.</param>
    /// <param name="diagnostic">What the tree's parser, or <see cref="QueryAnalysis.Run"/>, found in it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The diagnostic is about a longer text.</exception>
    public static IReadOnlyList<QueryFix> Of(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (tree is null)
        {
            throw new ArgumentNullException(nameof(tree));
        }

        if (diagnostic is null)
        {
            throw new ArgumentNullException(nameof(diagnostic));
        }

        if (diagnostic.Span.End > tree.Length)
        {
            throw new ArgumentException("The diagnostic lies outside of the tree. Give the tree in which it was found.", nameof(diagnostic));
        }

        var fixes = new List<QueryFix>();
        Add(s_entries.TryGetValue(diagnostic.Id, out Entry? entry) ? entry.Create(tree, diagnostic) : null);
        Add(ProtectedRules.CommentMaySuppress(diagnostic.Descriptor) ? SuppressionFix.Create(tree, diagnostic) : null);
        return fixes;

        void Add(QueryFix? fix)
        {
            if (fix is not null)
            {
                fixes.Add(fix);
            }
        }
    }

    /// <summary>The kinds of fixes that diagnostics of a rule can have; a single diagnostic may have fewer.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static IReadOnlyList<QueryFixKind> KindsOf(DiagnosticDescriptor rule)
    {
        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        var kinds = new List<QueryFixKind>();
        if (s_entries.TryGetValue(rule.Id, out Entry? entry))
        {
            kinds.AddRange(entry.Kinds);
        }

        if (ProtectedRules.CommentMaySuppress(rule))
        {
            kinds.Add(QueryFixKind.Suppress);
        }

        return kinds;
    }

    private sealed class Entry
    {
        public Entry(Func<SyntaxTree, Diagnostic, QueryFix?> create, params QueryFixKind[] kinds)
        {
            Create = create;
            Kinds = kinds;
        }

        public Func<SyntaxTree, Diagnostic, QueryFix?> Create { get; }

        public IReadOnlyList<QueryFixKind> Kinds { get; }
    }
}
