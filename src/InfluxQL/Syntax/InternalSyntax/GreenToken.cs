using System.Text;

namespace InfluxQL.Syntax.InternalSyntax;

/// <summary>A token with its trivia. Its text is a slice of the source until it is asked for.</summary>
internal sealed class GreenToken : GreenNode
{
    private readonly string _source;
    private readonly int _start;

    public GreenToken(SyntaxKind kind, string text, GreenNode? leading, GreenNode? trailing)
        : this(kind, text, 0, text.Length, leading, trailing, GreenFlags.None)
    {
    }

    /// <param name="kind">The token's kind.</param>
    /// <param name="source">What the token's text is a slice of.</param>
    /// <param name="start">Where the slice begins.</param>
    /// <param name="length">The slice's length, without trivia.</param>
    /// <param name="leading">Null, one trivia, or a list of trivia.</param>
    /// <param name="trailing">Null, one trivia, or a list of trivia.</param>
    /// <param name="flags">Flags beyond those that the trivia bring.</param>
    public GreenToken(SyntaxKind kind, string source, int start, int length, GreenNode? leading, GreenNode? trailing, GreenFlags flags)
        : base(
            kind,
            flags | Inherit(leading) | Inherit(trailing) | (kind == SyntaxKind.BindParameterToken ? GreenFlags.ContainsBindParameter : GreenFlags.None),
            length + (leading?.FullWidth ?? 0) + (trailing?.FullWidth ?? 0),
            0)
    {
        _source = source;
        _start = start;
        Leading = leading;
        Trailing = trailing;
    }

    /// <summary>A token as most are: no trivia before it, and at most one space after it.</summary>
    public GreenToken(SyntaxKind kind, string source, int start, int length, bool spaceAfter, GreenFlags flags)
        : base(
            kind,
            kind == SyntaxKind.BindParameterToken ? flags | GreenFlags.ContainsBindParameter : flags,
            spaceAfter ? length + 1 : length,
            0)
    {
        _source = source;
        _start = start;
        Trailing = spaceAfter ? GreenTrivia.Space : null;
    }

    /// <summary>A token of width zero that stands for one that the text lacks.</summary>
    public static GreenToken CreateMissing(SyntaxKind kind, GreenNode? leading = null, GreenNode? trailing = null) =>
        new(kind, string.Empty, 0, 0, leading, trailing, GreenFlags.ContainsMissing | GreenFlags.IsMissing);

    public override bool IsToken => true;

    /// <summary>Null, one <see cref="GreenTrivia"/>, or a list of them.</summary>
    public GreenNode? Leading { get; }

    /// <summary>Null, one <see cref="GreenTrivia"/>, or a list of them.</summary>
    public GreenNode? Trailing { get; }

    public override int SlotCount => 0;

    public override int ChildCount => 0;

    public int TextWidth => FullWidth - (Leading?.FullWidth ?? 0) - (Trailing?.FullWidth ?? 0);

    public string Text => TextWidth == _source.Length ? _source : _source.Substring(_start, TextWidth);

    public ReadOnlySpan<char> TextSpan => _source.AsSpan(_start, TextWidth);

    public override GreenNode GetChild(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override GreenNode? GetSlot(int slot) => null;

    public void AppendText(StringBuilder text) => text.Append(_source, _start, TextWidth);

    public GreenToken WithTrivia(GreenNode? leading, GreenNode? trailing) =>
        new(Kind, _source, _start, TextWidth, leading, trailing, Flags & ~GreenFlags.ContainsSkippedText);

    public GreenToken WithKind(SyntaxKind kind) =>
        new(kind, _source, _start, TextWidth, Leading, Trailing, Flags);

    public GreenToken WithFlags(GreenFlags flags) =>
        new(Kind, _source, _start, TextWidth, Leading, Trailing, flags);

    private static GreenFlags Inherit(GreenNode? trivia) =>
        trivia is null ? GreenFlags.None : trivia.Flags & GreenFlags.Inherited;
}
