using InfluxQL.Diagnostics;
using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>
/// A text as a tree of nodes, with what the parser had to say about it. The tree has every character of the text,
/// valid or not. Instances never change and may be shared between threads.
/// </summary>
public sealed partial class SyntaxTree
{
    // A tree that was parsed makes its root and its text object when they are first asked for.
    private readonly GreenNode _green;
    private readonly string? _source;
    private SyntaxNode? _root;
    private SourceText? _text;

    internal SyntaxTree(string source, GreenNode root, IReadOnlyList<Diagnostic> diagnostics, ParseOptions options)
    {
        _green = root;
        _source = source;
        Diagnostics = diagnostics;
        Options = options;
    }

    private SyntaxTree(SyntaxNode root, ParseOptions options)
    {
        _green = root.Green;
        _root = root;
        Diagnostics = [];
        Options = options;
    }

    /// <summary>How the text was parsed.</summary>
    public ParseOptions Options { get; }

    /// <summary>The text; for a tree that was made of nodes the text that they give.</summary>
    public SourceText Text
    {
        get
        {
            SourceText? text = Volatile.Read(ref _text);
            if (text is null)
            {
                SourceText made = _source is null ? Root.GetText() : SourceText.From(_source);
                text = Interlocked.CompareExchange(ref _text, made, null) ?? made;
            }

            return text;
        }
    }

    /// <summary>Length of the text in UTF-16 code units.</summary>
    public int Length => _green.FullWidth;

    private IReadOnlyList<Diagnostic> Diagnostics { get; }

    private SyntaxNode Root
    {
        get
        {
            SyntaxNode? root = Volatile.Read(ref _root);
            if (root is null)
            {
                SyntaxNode made = SyntaxNodeFactory.CreateRed(_green, null, 0);
                made.SetTree(this);
                root = Interlocked.CompareExchange(ref _root, made, null) ?? made;
            }

            return root;
        }
    }

    /// <summary>Makes a tree of a node and what is below it. The node of the tree is a copy without a parent.</summary>
    /// <param name="root">The node.</param>
    /// <param name="options">How the text would be parsed; null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    public static SyntaxTree Create(SyntaxNode root, ParseOptions? options = null)
    {
        SyntaxNode copy = SyntaxNodeFactory.CreateRed((root ?? throw new ArgumentNullException(nameof(root))).Green, null, 0);
        var tree = new SyntaxTree(copy, options ?? ParseOptions.Default);
        copy.SetTree(tree);
        return tree;
    }

    /// <summary>The node that contains all others: a query, or a standalone expression, or what the tree was made of.</summary>
    public SyntaxNode GetRoot() => Root;

    /// <summary>The root of a tree that was parsed from a query.</summary>
    /// <exception cref="InvalidOperationException">The root is something else, such as an expression.</exception>
    public QuerySyntax GetQuery() =>
        Root as QuerySyntax ?? throw new InvalidOperationException($"The root of the tree is of kind {_green.Kind} and not a query.");

    /// <summary>What the parser had to say about the text, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> GetDiagnostics() => Diagnostics;

    /// <summary>
    /// The text with which InfluxDB 1.x refuses the query: it stops at the first mistake that it meets, which need not
    /// be the first one in the text. One of the diagnostics has it as its <see cref="Diagnostic.ReferenceText"/>. Null
    /// where nothing is wrong, and where InfluxDB 1.x has no text: for limits, and where it takes what we refuse.
    /// </summary>
    public string? GetReferenceError()
    {
        foreach (Diagnostic diagnostic in Diagnostics)
        {
            if (diagnostic.ReferenceText is not null)
            {
                return diagnostic.ReferenceText;
            }
        }

        return null;
    }

    /// <summary>The lines and characters of a span's start and end, from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public LinePositionSpan GetLineSpan(TextSpan span) => Text.GetLinePositionSpan(span);

    /// <summary>A tree with another root and other options; it has no diagnostics, because nothing was parsed.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SyntaxTree WithRootAndOptions(SyntaxNode root, ParseOptions options)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        return ReferenceEquals(root, Root) && ReferenceEquals(options, Options) ? this : Create(root, options);
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text.ToString();

    /// <summary>The tree of a node that was made alone; the node itself is the root.</summary>
    internal static SyntaxTree CreateDetached(SyntaxNode root) => new(root, ParseOptions.Default);
}
