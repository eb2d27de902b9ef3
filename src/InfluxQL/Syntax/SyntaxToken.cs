using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

/// <summary>
/// A token of the syntax tree with its trivia. The default value, whose kind is None, stands for a token that is
/// not there. Offsets are UTF-16 code units from the start of the tree's text.
/// </summary>
public readonly struct SyntaxToken : IEquatable<SyntaxToken>
{
    internal SyntaxToken(SyntaxNode? parent, GreenToken? green, int position, int index)
    {
        Parent = parent;
        Green = green;
        Position = position;
        Index = index;
    }

    internal SyntaxToken(GreenToken green)
        : this(null, green, 0, 0)
    {
    }

    internal GreenToken? Green { get; }

    /// <summary>Offset of the first code unit, leading trivia included.</summary>
    internal int Position { get; }

    /// <summary>Offset of the first code unit after the token, trailing trivia included.</summary>
    internal int EndPosition => Position + (Green?.FullWidth ?? 0);

    /// <summary>Where the token stands in its parent. See <see cref="ChildIndex"/>.</summary>
    internal int Index { get; }

    /// <summary>The node that contains the token; null for one that was made alone.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>What the token is; None for the default value.</summary>
    public SyntaxKind Kind => Green?.Kind ?? SyntaxKind.None;

    /// <summary>The tree of which the token is a part; null for one that was made alone.</summary>
    public SyntaxTree? SyntaxTree => Parent?.SyntaxTree;

    /// <summary>The text without trivia, as it was written.</summary>
    public string Text => Green?.Text ?? string.Empty;

    /// <summary>
    /// What the text means: an identifier or a string without quotes and escapes, the name of a bind parameter;
    /// for every other token its text.
    /// </summary>
    public string ValueText => Green is null ? string.Empty : TokenText.GetValueText(Green);

    /// <summary>The span of the token without trivia.</summary>
    public TextSpan Span => Green is null ? default : new TextSpan(SpanStart, Green.TextWidth);

    /// <summary>The span of the token with its trivia.</summary>
    public TextSpan FullSpan => Green is null ? default : new TextSpan(Position, Green.FullWidth);

    /// <summary>Offset of the first code unit after the leading trivia.</summary>
    public int SpanStart => Position + (Green?.Leading?.FullWidth ?? 0);

    /// <summary>Whether the parser invented the token because the text lacks it. It has no width.</summary>
    public bool IsMissing => Green is not null && Green.IsMissing;

    /// <summary>Whether the token has trivia before it.</summary>
    public bool HasLeadingTrivia => Green?.Leading is not null;

    /// <summary>Whether the token has trivia after it.</summary>
    public bool HasTrailingTrivia => Green?.Trailing is not null;

    /// <summary>Whether the trivia of the token contains text that the parser could not use.</summary>
    public bool ContainsSkippedText => Green is not null && Green.ContainsSkippedText;

    /// <summary>Whether the token or its trivia carries an annotation.</summary>
    public bool ContainsAnnotations => Green is not null && Green.ContainsAnnotations;

    /// <summary>The trivia before the token.</summary>
    public SyntaxTriviaList LeadingTrivia => new(this, Green?.Leading, Position);

    /// <summary>The trivia after the token, up to and including the end of the line.</summary>
    public SyntaxTriviaList TrailingTrivia => new(this, Green?.Trailing, EndPosition - (Green?.Trailing?.FullWidth ?? 0));

    /// <summary>Whether the token is of a kind.</summary>
    public bool IsKind(SyntaxKind kind) => Kind == kind;

    /// <summary>The trivia before and after the token.</summary>
    public IEnumerable<SyntaxTrivia> GetAllTrivia()
    {
        foreach (SyntaxTrivia trivia in LeadingTrivia)
        {
            yield return trivia;
        }

        foreach (SyntaxTrivia trivia in TrailingTrivia)
        {
            yield return trivia;
        }
    }

    /// <summary>The token after this one in the tree; the default value after the last one.</summary>
    /// <param name="includeZeroWidth">Whether a token without text counts: a missing one, or the end of the text.</param>
    public SyntaxToken GetNextToken(bool includeZeroWidth = false) =>
        Parent is null
            ? default
            : TokenNavigation.FindForward(ChildCursor.At(Parent, Index, Green!, Position), null, includeZeroWidth);

    /// <summary>The token before this one in the tree; the default value before the first one.</summary>
    /// <param name="includeZeroWidth">Whether a token without text counts: a missing one.</param>
    public SyntaxToken GetPreviousToken(bool includeZeroWidth = false) =>
        Parent is null
            ? default
            : TokenNavigation.FindBackward(ChildCursor.At(Parent, Index, Green!, Position), null, includeZeroWidth);

    /// <summary>The same token with other trivia before it, outside any tree.</summary>
    public SyntaxToken WithLeadingTrivia(SyntaxTriviaList trivia) =>
        Green is null ? default : WithTrivia(trivia.Green, Green.Trailing);

    /// <summary>The same token with other trivia before it, outside any tree.</summary>
    public SyntaxToken WithLeadingTrivia(params SyntaxTrivia[] trivia) => WithLeadingTrivia(new SyntaxTriviaList(trivia));

    /// <summary>The same token with other trivia after it, outside any tree.</summary>
    public SyntaxToken WithTrailingTrivia(SyntaxTriviaList trivia) =>
        Green is null ? default : WithTrivia(Green.Leading, trivia.Green);

    /// <summary>The same token with other trivia after it, outside any tree.</summary>
    public SyntaxToken WithTrailingTrivia(params SyntaxTrivia[] trivia) => WithTrailingTrivia(new SyntaxTriviaList(trivia));

    /// <summary>The same token without trivia, outside any tree.</summary>
    public SyntaxToken WithoutTrivia() => Green is null ? default : WithTrivia(null, null);

    /// <summary>The same token with the trivia of another one, outside any tree.</summary>
    public SyntaxToken WithTriviaFrom(SyntaxToken token) =>
        Green is null ? default : WithTrivia(token.Green?.Leading, token.Green?.Trailing);

    /// <summary>Whether the token carries an annotation.</summary>
    public bool HasAnnotation(SyntaxAnnotation annotation) => GreenAnnotations.Has(Green, annotation);

    /// <summary>Whether the token carries an annotation of a kind.</summary>
    public bool HasAnnotations(string kind) => GreenAnnotations.HasKind(Green, kind);

    /// <summary>The annotations of a kind that the token carries.</summary>
    public IEnumerable<SyntaxAnnotation> GetAnnotations(string kind) => GreenAnnotations.GetByKind(Green, kind);

    /// <summary>The same token with more annotations, outside any tree.</summary>
    public SyntaxToken WithAdditionalAnnotations(params SyntaxAnnotation[] annotations) =>
        Green is null ? default : new SyntaxToken((GreenToken)GreenAnnotations.Add(Green, annotations));

    /// <summary>The same token without some annotations, outside any tree.</summary>
    public SyntaxToken WithoutAnnotations(params SyntaxAnnotation[] annotations) =>
        Green is null ? default : new SyntaxToken((GreenToken)GreenAnnotations.Remove(Green, annotations));

    /// <summary>Whether another token has the same kind, text and trivia.</summary>
    public bool IsEquivalentTo(SyntaxToken other) =>
        Green is null ? other.Green is null : other.Green is not null && GreenEquivalence.AreIdentical(Green, other.Green);

    /// <summary>The text with all trivia.</summary>
    public string ToFullString() => Green?.ToFullString() ?? string.Empty;

    /// <summary>The text without trivia.</summary>
    public override string ToString() => Text;

    /// <summary>Whether both are the same token at the same place of the same tree.</summary>
    public bool Equals(SyntaxToken other) =>
        ReferenceEquals(Parent, other.Parent) && ReferenceEquals(Green, other.Green) && Position == other.Position && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((Parent?.GetHashCode() ?? 0) * 397) ^ (Green?.GetHashCode() ?? 0)) + (Position * 31) + Index);

    /// <summary>Whether both are the same token at the same place of the same tree.</summary>
    public static bool operator ==(SyntaxToken left, SyntaxToken right) => left.Equals(right);

    /// <summary>Whether the tokens differ.</summary>
    public static bool operator !=(SyntaxToken left, SyntaxToken right) => !left.Equals(right);

    private SyntaxToken WithTrivia(GreenNode? leading, GreenNode? trailing)
    {
        GreenToken green = Green!;
        return ReferenceEquals(leading, green.Leading) && ReferenceEquals(trailing, green.Trailing)
            ? new SyntaxToken(green)
            : new SyntaxToken((GreenToken)GreenAnnotations.Copy(green, green.WithTrivia(leading, trailing)));
    }
}
