using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

/// <summary>
/// An expression as the reference's query compiler sees it: signs folded, references as one name, constants replaced
/// by their values. It keeps the syntax that it came from, for spans.
/// </summary>
internal abstract class FoldedExpression
{
    protected FoldedExpression(SyntaxNode syntax)
    {
        Syntax = syntax;
    }

    /// <summary>What stands in the text for this expression.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>
    /// The name of the reference's type, without its package; messages of the reference show it.
    /// </summary>
    public abstract string ReferenceType { get; }

    /// <summary>Whether a bind parameter or a syntax error hides what it is, so that checks must let it pass.</summary>
    public virtual bool IsUncertain => false;

    /// <summary>The expression as the reference prints it.</summary>
    public override string ToString() => FoldedExpressionText.Write(this);
}

/// <summary>A value.</summary>
internal sealed class FoldedLiteral : FoldedExpression
{
    private readonly LiteralValue _value;

    public FoldedLiteral(SyntaxNode syntax, in LiteralValue value)
        : base(syntax)
    {
        _value = value;
    }

    public ref readonly LiteralValue Value => ref _value;

    public LiteralValueKind Kind => _value.Kind;

    public override string ReferenceType => Kind switch
    {
        LiteralValueKind.String => "StringLiteral",
        LiteralValueKind.Integer => "IntegerLiteral",
        LiteralValueKind.Unsigned => "UnsignedLiteral",
        LiteralValueKind.Float => "NumberLiteral",
        LiteralValueKind.Boolean => "BooleanLiteral",
        LiteralValueKind.Duration => "DurationLiteral",
        LiteralValueKind.Time => "TimeLiteral",
        LiteralValueKind.Regex => "RegexLiteral",
        _ => "NilLiteral",
    };

    public bool IsTrue => Kind == LiteralValueKind.Boolean && _value.Boolean;

    public bool IsFalse => Kind == LiteralValueKind.Boolean && !_value.Boolean;
}

/// <summary>A field, a tag or time.</summary>
internal sealed class FoldedReference : FoldedExpression
{
    public FoldedReference(VariableReferenceSyntax syntax)
        : base(syntax)
    {
    }

    public new VariableReferenceSyntax Syntax => (VariableReferenceSyntax)base.Syntax;

    public override string ReferenceType => "VarRef";
}

/// <summary>A call, with the function's definition where the catalogue has one.</summary>
internal sealed class FoldedCall : FoldedExpression
{
    public FoldedCall(CallExpressionSyntax syntax, FunctionDefinition? function, FoldedExpression[] arguments)
        : base(syntax)
    {
        Function = function;
        Arguments = arguments;
    }

    public new CallExpressionSyntax Syntax => (CallExpressionSyntax)base.Syntax;

    public FunctionDefinition? Function { get; }

    public FoldedExpression[] Arguments { get; }

    /// <summary>The function's name in lower case.</summary>
    public string Name => Function?.Name ?? Syntax.FunctionName;

    /// <summary>Whether a bind parameter stands for the name.</summary>
    public bool HasUnknownName => Syntax.Name is not IdentifierNameSyntax;

    public override string ReferenceType => "Call";
}

/// <summary><c>DISTINCT name</c>.</summary>
internal sealed class FoldedDistinct : FoldedExpression
{
    public FoldedDistinct(DistinctExpressionSyntax syntax)
        : base(syntax)
    {
    }

    public new DistinctExpressionSyntax Syntax => (DistinctExpressionSyntax)base.Syntax;

    public override string ReferenceType => "Distinct";
}

/// <summary>All fields, all tags, or both.</summary>
internal sealed class FoldedWildcard : FoldedExpression
{
    public FoldedWildcard(WildcardExpressionSyntax syntax)
        : base(syntax)
    {
    }

    public new WildcardExpressionSyntax Syntax => (WildcardExpressionSyntax)base.Syntax;

    public override string ReferenceType => "Wildcard";
}

/// <summary>Two operands that no value could replace.</summary>
internal sealed class FoldedBinary : FoldedExpression
{
    public FoldedBinary(SyntaxNode syntax, SyntaxKind kind, FoldedExpression left, FoldedExpression right)
        : base(syntax)
    {
        Kind = kind;
        Left = left;
        Right = right;
        IsUncertain = left.IsUncertain || right.IsUncertain;
    }

    /// <summary>The kind of binary expression.</summary>
    public SyntaxKind Kind { get; }

    public FoldedExpression Left { get; }

    public FoldedExpression Right { get; }

    public override bool IsUncertain { get; }

    public override string ReferenceType => "BinaryExpr";

    /// <summary>
    /// The binary expressions from the innermost left one up to this one. A chain such as <c>a + b + c</c> may be as
    /// long as the text, so that nothing may recurse into its left side.
    /// </summary>
    public FoldedBinary[] LeftSpine()
    {
        int length = 1;
        for (FoldedExpression left = Left; left is FoldedBinary binary; left = binary.Left)
        {
            length++;
        }

        var spine = new FoldedBinary[length];
        FoldedBinary current = this;
        for (int i = length - 1; i > 0; i--)
        {
            spine[i] = current;
            current = (FoldedBinary)current.Left;
        }

        spine[0] = current;
        return spine;
    }
}

/// <summary>A binary expression in parentheses; around anything else folding removes them.</summary>
internal sealed class FoldedParentheses : FoldedExpression
{
    public FoldedParentheses(SyntaxNode syntax, FoldedExpression inner)
        : base(syntax)
    {
        Inner = inner;
    }

    public FoldedExpression Inner { get; }

    public override bool IsUncertain => Inner.IsUncertain;

    public override string ReferenceType => "ParenExpr";
}

/// <summary>A bind parameter whose value the text does not tell, or text that could not be read.</summary>
internal sealed class FoldedUnknown : FoldedExpression
{
    public FoldedUnknown(SyntaxNode syntax)
        : base(syntax)
    {
    }

    public override bool IsUncertain => true;

    public override string ReferenceType => "BoundParameter";
}

/// <summary>A comparison of a name with a name or a value, kept as it stands: nothing in it can be folded or wrong.</summary>
internal sealed class FoldedPlainComparison : FoldedExpression
{
    public FoldedPlainComparison(BinaryExpressionSyntax syntax)
        : base(syntax)
    {
    }

    public override string ReferenceType => "BinaryExpr";
}
