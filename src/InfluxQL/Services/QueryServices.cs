using InfluxQL.Analysis;
using InfluxQL.Diagnostics;
using InfluxQL.Fixes;
using InfluxQL.Parsing.Recovery;
using InfluxQL.Semantics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>
/// What an editor asks about a text: colours, completion, signatures, hovers, diagnostics with fixes, folding, renaming,
/// selections. Make one per version of the text. It never changes and may be asked by many threads at once; it never
/// waits for a server, and no text makes it fail.
/// </summary>
public sealed class QueryServices
{
    private readonly string _text;
    private readonly Lazy<SyntaxTree> _tree;
    private readonly Lazy<AnalysisResult> _analysis;

    /// <summary>Makes the services for a text.</summary>
    /// <param name="text">The text, whatever it is.</param>
    /// <param name="options">What is known besides the text; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public QueryServices(string text, QueryServiceOptions? options = null)
    {
        _text = text ?? throw new ArgumentNullException(nameof(text));
        Options = options ?? QueryServiceOptions.Default;
        _tree = new Lazy<SyntaxTree>(() => SyntaxTree.ParseText(_text, Options.ParseOptions));
        _analysis = new Lazy<AnalysisResult>(() => QueryAnalysis.Run(Tree, Options.AnalysisOptions ?? new AnalysisOptions { Target = Options.Target, Now = Options.Now }));
    }

    /// <summary>What is known besides the text.</summary>
    public QueryServiceOptions Options { get; }

    /// <summary>The syntax tree of the text.</summary>
    public SyntaxTree Tree => _tree.Value;

    /// <summary>What is wrong with the text, in the order of the text within the parser's and the analyzers' findings.</summary>
    public IReadOnlyList<Diagnostic> GetDiagnostics() => _analysis.Value.Diagnostics;

    /// <summary>What each token and comment is, in the order of the text.</summary>
    public IReadOnlyList<ClassifiedSpan> GetClassifications() => Classifier.Run(Tree, Options, new TextSpan(0, _text.Length));

    /// <summary>What the tokens and comments of a part of the text are, those that reach into it included.</summary>
    /// <param name="span">The part, in UTF-16 code units.</param>
    public IReadOnlyList<ClassifiedSpan> GetClassifications(TextSpan span) => Classifier.Run(Tree, Options, span);

    /// <summary>What may stand at a position: instead of the word that ends there, or behind it.</summary>
    /// <param name="position">The position, in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside of the text.</exception>
    public CompletionList GetCompletions(int position) => CompletionEngine.Run(Tree, Check(position), Options);

    /// <summary>The function whose call is open at a position; null if there is none.</summary>
    /// <param name="position">The position, in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside of the text.</exception>
    public SignatureHelp? GetSignatureHelp(int position)
    {
        PrefixParse parse = PrefixParse.Create(_text, Check(position), Options.ParseOptions.Limits);
        return !parse.IsInComment && CallPlace.Find(parse) is { } call && FunctionCatalog.Find(call.Name) is { } function
            ? SignatureHelp.Of(function, call.Argument, new TextSpan(parse.StatementStart + call.Start, call.Length))
            : null;
    }

    /// <summary>What stands at a position, and what it means; null where there is nothing to say.</summary>
    /// <param name="position">The position, in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside of the text.</exception>
    public Hover? GetHover(int position) => HoverFinder.Run(Tree, Check(position), Options);

    /// <summary>The fixes for a diagnostic of this text, the likeliest first.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostic"/> is null.</exception>
    /// <exception cref="ArgumentException">The diagnostic is about a longer text.</exception>
    public IReadOnlyList<QueryFix> GetFixes(Diagnostic diagnostic) => QueryFixes.Of(Tree, diagnostic);

    /// <summary>The fixes for all diagnostics that touch a part of the text, each with its diagnostic.</summary>
    /// <param name="span">The part, in UTF-16 code units; empty for a position.</param>
    public IReadOnlyList<(Diagnostic Diagnostic, QueryFix Fix)> GetFixes(TextSpan span)
    {
        var fixes = new List<(Diagnostic, QueryFix)>();
        foreach (Diagnostic diagnostic in GetDiagnostics())
        {
            if (diagnostic.Span.Start <= span.End && diagnostic.Span.End >= span.Start)
            {
                fixes.AddRange(GetFixes(diagnostic).Select(fix => (diagnostic, fix)));
            }
        }

        return fixes;
    }

    /// <summary>The statements, sub-queries and comments of several lines.</summary>
    public IReadOnlyList<FoldingRange> GetFoldingRanges() => FoldingFinder.Run(Tree);

    /// <summary>
    /// The alias at a position, or the one that a name at a position means; null where there is none, or where it may be
    /// another source's column.
    /// </summary>
    /// <param name="position">The position, in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside of the text.</exception>
    public AliasRename? GetRename(int position) => AliasFinder.Run(Tree, Check(position));

    /// <summary>What to select around a position: the token first, then what it is a part of, the whole text last.</summary>
    /// <param name="position">The position, in UTF-16 code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside of the text.</exception>
    public IReadOnlyList<TextSpan> GetSelectionRanges(int position)
    {
        SyntaxToken token = Tree.GetRoot().FindToken(Math.Min(Check(position), Tree.Length));
        var ranges = new List<TextSpan>();
        Add(token.Span);
        for (SyntaxNode? node = token.Parent; node is not null; node = node.Parent)
        {
            Add(node.Span);
        }

        Add(new TextSpan(0, _text.Length));
        return ranges;

        void Add(TextSpan span)
        {
            bool contains = span.Start <= position && position <= span.End;
            bool grows = ranges.Count == 0 || (span != ranges[ranges.Count - 1] && span.Contains(ranges[ranges.Count - 1]));
            if (contains && grows && !(span.IsEmpty && _text.Length > 0))
            {
                ranges.Add(span);
            }
        }
    }

    private int Check(int position) => position >= 0 && position <= _text.Length
        ? position
        : throw new ArgumentOutOfRangeException(nameof(position), position, $"The text has {_text.Length} characters.");
}
