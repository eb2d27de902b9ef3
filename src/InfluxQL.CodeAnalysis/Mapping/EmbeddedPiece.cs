using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InfluxQL.CodeAnalysis.Mapping;

/// <summary>A stretch of a query that comes from one place in the C# source.</summary>
internal sealed class EmbeddedPiece
{
    private static readonly char[] s_braces = ['{', '}'];

    private readonly string _value;
    private SourceMap? _map;
    private bool _isMapped;

    private EmbeddedPiece(PieceKind kind, string value, SyntaxNode node, PieceGroup? group)
    {
        Kind = kind;
        _value = value;
        Node = node;
        Group = group;
    }

    public PieceKind Kind { get; }

    /// <summary>The literal, the part of an interpolated literal, the constant, or the hole.</summary>
    public SyntaxNode Node { get; }

    public PieceGroup? Group { get; }

    /// <summary>The text that the piece adds to the query.</summary>
    public string Value => Hole?.Placeholder ?? _value;

    public EmbeddedHole? Hole { get; private set; }

    /// <summary>Where the piece begins in the query.</summary>
    public int Start { get; set; }

    public int End => Start + Value.Length;

    /// <summary>How the literal is written; means nothing for other pieces.</summary>
    public LiteralForm Form { get; private set; }

    /// <summary>The literal that is edited as a whole: the node itself, or the interpolated string that it is a part of.</summary>
    public ExpressionSyntax Literal => Node as ExpressionSyntax ?? (ExpressionSyntax)Node.Parent!;

    /// <summary>Where the piece stands in the source, delimiters included.</summary>
    public TextSpan SourceSpan => Node.Span;

    public static EmbeddedPiece OfLiteral(LiteralExpressionSyntax literal, PieceGroup group) =>
        new(PieceKind.Literal, literal.Token.ValueText, literal, group) { Form = FormOf(literal.Token) };

    public static EmbeddedPiece OfText(InterpolatedStringTextSyntax text, LiteralForm form, PieceGroup group) =>
        new(PieceKind.Literal, ValueOf(text, form), text, group) { Form = form };

    public static EmbeddedPiece OfConstant(ExpressionSyntax expression, string value, PieceGroup? group) =>
        new(PieceKind.Constant, value, expression, group);

    public static EmbeddedPiece OfHole(EmbeddedHole hole, PieceGroup? group) =>
        new(PieceKind.Hole, string.Empty, (SyntaxNode?)hole.Interpolation ?? hole.Expression, group) { Hole = hole };

    public static LiteralForm FormOf(InterpolatedStringExpressionSyntax literal) =>
        literal.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedVerbatimStringStartToken => LiteralForm.Verbatim,
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => LiteralForm.SingleLineRaw,
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => LiteralForm.MultiLineRaw,
            _ => LiteralForm.Regular,
        };

    /// <summary>The text of a part of an interpolated literal; the compiler's token has doubled braces still.</summary>
    public static string ValueOf(InterpolatedStringTextSyntax text, LiteralForm form)
    {
        string value = text.TextToken.ValueText;
        return form is LiteralForm.Regular or LiteralForm.Verbatim && value.IndexOfAny(s_braces) >= 0
            ? value.Replace("{{", "{").Replace("}}", "}")
            : value;
    }

    /// <summary>Which source characters give which character of the piece; null for what is no literal, or not understood.</summary>
    public SourceMap? GetMap()
    {
        // Two threads at most do the same work twice.
        if (!_isMapped)
        {
            _map = Kind == PieceKind.Literal ? LiteralDecoder.Decode(Node, Form, _value) : null;
            _isMapped = true;
        }

        return _map;
    }

    private static LiteralForm FormOf(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => LiteralForm.SingleLineRaw,
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => LiteralForm.MultiLineRaw,
            _ => token.Text.Length > 0 && token.Text[0] == '@' ? LiteralForm.Verbatim : LiteralForm.Regular,
        };
}
