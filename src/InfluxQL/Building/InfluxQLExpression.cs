using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Building;

/// <summary>
/// A part of a query: an expression such as a condition, built as safely as an <see cref="InfluxQLQuery"/>. In a query
/// or another expression it stands as one operand: with parentheses around it, unless it is a call or has them already.
/// </summary>
public sealed class InfluxQLExpression
{
    private readonly string _text;

    private InfluxQLExpression(string text, Hole[] holes, SyntaxTree tree)
    {
        _text = text;
        Holes = holes;
        Tree = tree;
        ExpressionSyntax expression = ((StandaloneExpressionSyntax)tree.GetRoot()).Expression;

        // A name or literal could grow together with what follows it, and a comment swallow it.
        NeedsParentheses = expression is not (CallExpressionSyntax or ParenthesizedExpressionSyntax) || expression.Span.Length != text.Length;
        FirstToken = expression.GetFirstToken().Span;
    }

    /// <summary>The expression as a tree, whose root is a <see cref="StandaloneExpressionSyntax"/>.</summary>
    public SyntaxTree Tree { get; }

    internal Hole[] Holes { get; }

    internal bool NeedsParentheses { get; }

    /// <summary>The name of a call, or the first parenthesis.</summary>
    internal TextSpan FirstToken { get; }

    /// <summary>Builds an expression: <c>InfluxQLExpression.Create($"host = {host} OR region = {region}")</c>.</summary>
    /// <param name="template">The expression with values in its holes; see <see cref="InfluxQLInterpolatedStringHandler"/>.</param>
    /// <exception cref="ArgumentException">A value has no safe form, or the text is no expression.</exception>
    public static InfluxQLExpression Create(InfluxQLInterpolatedStringHandler template)
    {
        (string text, Hole[] holes) = template.Finish();
        SyntaxTree tree = SyntaxTree.ParseExpression(text);
        BuiltText.CheckTree(tree, holes);
        return new InfluxQLExpression(text, holes, tree);
    }

    /// <summary>The text.</summary>
    public override string ToString() => _text;
}
