using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>A node or a token: what a node has as a child.</summary>
public readonly struct SyntaxNodeOrToken : IEquatable<SyntaxNodeOrToken>
{
    // The node itself, or the parent of the token.
    private readonly SyntaxNode? _nodeOrParent;
    private readonly GreenToken? _token;
    private readonly int _position;
    private readonly int _index;

    internal SyntaxNodeOrToken(SyntaxNode? node)
    {
        _nodeOrParent = node;
        _token = null;
        _position = node?.Position ?? 0;
        _index = node?.Index ?? 0;
    }

    internal SyntaxNodeOrToken(SyntaxToken token)
    {
        _nodeOrParent = token.Parent;
        _token = token.Green;
        _position = token.Position;
        _index = token.Index;
    }

    internal GreenNode? Green => _token ?? _nodeOrParent?.Green;

    /// <summary>Whether this is a token.</summary>
    public bool IsToken => _token is not null;

    /// <summary>Whether this is a node.</summary>
    public bool IsNode => _token is null && _nodeOrParent is not null;

    /// <summary>What the node or token is; None for the default value.</summary>
    public SyntaxKind Kind => Green?.Kind ?? SyntaxKind.None;

    /// <summary>The node that contains this one.</summary>
    public SyntaxNode? Parent => _token is not null ? _nodeOrParent : _nodeOrParent?.Parent;

    /// <summary>The tree of which this is a part; null for a token that was made alone.</summary>
    public SyntaxTree? SyntaxTree => _nodeOrParent?.SyntaxTree;

    /// <summary>The span without the trivia before and after it.</summary>
    public TextSpan Span => _token is not null ? AsToken().Span : _nodeOrParent?.Span ?? default;

    /// <summary>The span with all trivia.</summary>
    public TextSpan FullSpan => new(_position, Green?.FullWidth ?? 0);

    /// <summary>Offset of the first code unit after the leading trivia.</summary>
    public int SpanStart => _position + (Green?.LeadingTriviaWidth ?? 0);

    /// <summary>Whether the text lacks it and the parser invented it.</summary>
    public bool IsMissing => _token is not null ? _token.IsMissing : _nodeOrParent?.IsMissing ?? false;

    /// <summary>Whether it or anything in it carries an annotation.</summary>
    public bool ContainsAnnotations => Green is not null && Green.ContainsAnnotations;

    /// <summary>Whether the node or token is of a kind.</summary>
    public bool IsKind(SyntaxKind kind) => Kind == kind;

    /// <summary>The node; null if this is a token.</summary>
    public SyntaxNode? AsNode() => _token is null ? _nodeOrParent : null;

    /// <summary>The token; the default value if this is a node.</summary>
    public SyntaxToken AsToken() => _token is null ? default : new SyntaxToken(_nodeOrParent, _token, _position, _index);

    /// <summary>The children of a node; a token has none.</summary>
    public ChildSyntaxList ChildNodesAndTokens() => AsNode() is { } node ? node.ChildNodesAndTokens() : default;

    /// <summary>The trivia before it.</summary>
    public SyntaxTriviaList GetLeadingTrivia() => IsToken ? AsToken().LeadingTrivia : AsNode()?.GetLeadingTrivia() ?? default;

    /// <summary>The trivia after it.</summary>
    public SyntaxTriviaList GetTrailingTrivia() => IsToken ? AsToken().TrailingTrivia : AsNode()?.GetTrailingTrivia() ?? default;

    /// <summary>Whether it carries an annotation.</summary>
    public bool HasAnnotation(SyntaxAnnotation annotation) => GreenAnnotations.Has(Green, annotation);

    /// <summary>The text with all trivia.</summary>
    public string ToFullString() => Green?.ToFullString() ?? string.Empty;

    /// <summary>The text without the trivia before and after it.</summary>
    public override string ToString() => _token is not null ? _token.Text : _nodeOrParent?.ToString() ?? string.Empty;

    /// <summary>Whether both are the same node or token of the same tree.</summary>
    public bool Equals(SyntaxNodeOrToken other) =>
        ReferenceEquals(_nodeOrParent, other._nodeOrParent)
        && ReferenceEquals(_token, other._token)
        && _position == other._position
        && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNodeOrToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((_nodeOrParent?.GetHashCode() ?? 0) * 397) ^ (_token?.GetHashCode() ?? 0)) + (_position * 31) + _index);

    /// <summary>Whether both are the same node or token of the same tree.</summary>
    public static bool operator ==(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => !left.Equals(right);

    /// <summary>A node as a node or token.</summary>
    public static implicit operator SyntaxNodeOrToken(SyntaxNode? node) => new(node);

    /// <summary>A token as a node or token.</summary>
    public static implicit operator SyntaxNodeOrToken(SyntaxToken token) => new(token);
}
