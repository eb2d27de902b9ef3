using System.Text;

namespace InfluxQL.Syntax.InternalSyntax;

/// <summary>White space, a line's end, a comment or skipped text: a slice of the source until its text is asked for.</summary>
internal sealed class GreenTrivia : GreenNode
{
    public static readonly GreenTrivia Space = new(SyntaxKind.WhitespaceTrivia, " ");
    public static readonly GreenTrivia LineFeed = new(SyntaxKind.EndOfLineTrivia, "\n");
    public static readonly GreenTrivia CarriageReturnLineFeed = new(SyntaxKind.EndOfLineTrivia, "\r\n");

    private readonly string _source;
    private readonly int _start;

    public GreenTrivia(SyntaxKind kind, string text)
        : this(kind, text, 0, text.Length)
    {
    }

    public GreenTrivia(SyntaxKind kind, string source, int start, int length)
        : base(kind, kind == SyntaxKind.SkippedTokensTrivia ? GreenFlags.ContainsSkippedText : GreenFlags.None, length, 0)
    {
        _source = source;
        _start = start;
    }

    // A copy that can carry annotations of its own.
    private GreenTrivia(GreenTrivia other, GreenFlags flags)
        : base(other.Kind, flags, other.FullWidth, 0)
    {
        _source = other._source;
        _start = other._start;
    }

    public override bool IsTrivia => true;

    public override int SlotCount => 0;

    public override int ChildCount => 0;

    public string Text => FullWidth == _source.Length ? _source : _source.Substring(_start, FullWidth);

    public ReadOnlySpan<char> TextSpan => _source.AsSpan(_start, FullWidth);

    public override GreenNode GetChild(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override GreenNode? GetSlot(int slot) => null;

    public void AppendText(StringBuilder text) => text.Append(_source, _start, FullWidth);

    public GreenTrivia WithFlags(GreenFlags flags) => new(this, flags);
}
