using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>
/// White space, the end of a line, a comment, or text that the parser could not use. Offsets are UTF-16 code units
/// from the start of the tree's text.
/// </summary>
public readonly struct SyntaxTrivia : IEquatable<SyntaxTrivia>
{
    internal SyntaxTrivia(SyntaxToken token, GreenTrivia? green, int position)
    {
        Token = token;
        Green = green;
        Position = position;
    }

    internal GreenTrivia? Green { get; }

    /// <summary>Offset of the first code unit.</summary>
    internal int Position { get; }

    /// <summary>The token that the trivia belongs to; the default value for trivia that was made alone.</summary>
    public SyntaxToken Token { get; }

    /// <summary>What the trivia is; None for the default value.</summary>
    public SyntaxKind Kind => Green?.Kind ?? SyntaxKind.None;

    /// <summary>The tree of which the trivia is a part; null for one that was made alone.</summary>
    public SyntaxTree? SyntaxTree => Token.SyntaxTree;

    /// <summary>The span of the trivia.</summary>
    public TextSpan Span => Green is null ? default : new TextSpan(Position, Green.FullWidth);

    /// <summary>The span of the trivia.</summary>
    public TextSpan FullSpan => Span;

    /// <summary>Offset of the first code unit.</summary>
    public int SpanStart => Position;

    /// <summary>Whether the trivia is of a kind.</summary>
    public bool IsKind(SyntaxKind kind) => Kind == kind;

    /// <summary>Whether the trivia carries an annotation.</summary>
    public bool HasAnnotation(SyntaxAnnotation annotation) => GreenAnnotations.Has(Green, annotation);

    /// <summary>Whether the trivia carries an annotation of a kind.</summary>
    public bool HasAnnotations(string kind) => GreenAnnotations.HasKind(Green, kind);

    /// <summary>The annotations of a kind that the trivia carries.</summary>
    public IEnumerable<SyntaxAnnotation> GetAnnotations(string kind) => GreenAnnotations.GetByKind(Green, kind);

    /// <summary>The same trivia with more annotations, outside any tree.</summary>
    public SyntaxTrivia WithAdditionalAnnotations(params SyntaxAnnotation[] annotations) =>
        Green is null ? default : new SyntaxTrivia(default, (GreenTrivia)GreenAnnotations.Add(Green, annotations), 0);

    /// <summary>The same trivia without some annotations, outside any tree.</summary>
    public SyntaxTrivia WithoutAnnotations(params SyntaxAnnotation[] annotations) =>
        Green is null ? default : new SyntaxTrivia(default, (GreenTrivia)GreenAnnotations.Remove(Green, annotations), 0);

    /// <summary>Whether other trivia has the same kind and text.</summary>
    public bool IsEquivalentTo(SyntaxTrivia other) =>
        Green is null ? other.Green is null : other.Green is not null && GreenEquivalence.AreIdentical(Green, other.Green);

    /// <summary>The text.</summary>
    public string ToFullString() => Green?.Text ?? string.Empty;

    /// <summary>The text.</summary>
    public override string ToString() => Green?.Text ?? string.Empty;

    /// <summary>Whether both are the same trivia at the same place of the same tree.</summary>
    public bool Equals(SyntaxTrivia other) =>
        ReferenceEquals(Green, other.Green) && Position == other.Position && Token.Equals(other.Token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTrivia other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Token.GetHashCode() * 397) ^ ((Green?.GetHashCode() ?? 0) + Position));

    /// <summary>Whether both are the same trivia at the same place of the same tree.</summary>
    public static bool operator ==(SyntaxTrivia left, SyntaxTrivia right) => left.Equals(right);

    /// <summary>Whether the trivia differ.</summary>
    public static bool operator !=(SyntaxTrivia left, SyntaxTrivia right) => !left.Equals(right);
}
