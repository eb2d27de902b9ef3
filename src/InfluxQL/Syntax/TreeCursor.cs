namespace InfluxQL.Syntax;

/// <summary>
/// Moves over everything below a node, parents before children, in the order of the text. It keeps no stack: a
/// tree may be as deep as its text is long.
/// </summary>
internal struct TreeCursor
{
    private readonly SyntaxNode _root;
    private readonly Func<SyntaxNode, bool>? _descendInto;
    private readonly bool _annotatedOnly;
    private ChildCursor _children;
    private SyntaxNode? _enter;

    public TreeCursor(SyntaxNode root, Func<SyntaxNode, bool>? descendInto, bool annotatedOnly = false)
    {
        _root = root;
        _descendInto = descendInto;
        _annotatedOnly = annotatedOnly;
        _children = default;
        _enter = root;
    }

    public readonly bool IsToken => _children.IsToken;

    public readonly SyntaxToken Token => _children.Token;

    /// <summary>The current node; set when the cursor stands at one.</summary>
    public SyntaxNode Node => _enter!;

    public bool MoveNext()
    {
        if (_enter is { } entered)
        {
            _enter = null;
            if (entered.Green.ChildCount > 0 && (_descendInto is null || _descendInto(entered)))
            {
                _children = ChildCursor.Before(entered);
            }
            else if (ReferenceEquals(entered, _root))
            {
                return false;
            }
        }

        while (true)
        {
            while (_children.MoveNext())
            {
                if (_annotatedOnly && !_children.Green.ContainsAnnotations)
                {
                    continue;
                }

                if (!_children.IsToken)
                {
                    _enter = _children.Node;
                }

                return true;
            }

            SyntaxNode done = _children.Parent;
            if (ReferenceEquals(done, _root))
            {
                return false;
            }

            _children = ChildCursor.At(done);
        }
    }
}
