namespace InfluxQL.Syntax;

public class SyntaxFactoryExpressionTests
{
    [Fact]
    public void A_call_and_a_reference_are_made_of_names()
    {
        CallExpressionSyntax call = SyntaxFactory.CallExpression("MEAN", SyntaxFactory.VariableReference("a", "b c"));

        call.ToFullString().ShouldBe("MEAN(a.\"b c\")");
        call.FunctionName.ShouldBe("mean");
        call.Arguments.Count.ShouldBe(1);
        ((VariableReferenceSyntax)call.Arguments[0]).ValueText.ShouldBe("a.b c");
    }

    [Fact]
    public void A_literal_takes_its_kind_from_its_token()
    {
        SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(1L)).Kind.ShouldBe(SyntaxKind.IntegerLiteralExpression);
        SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).ToFullString().ShouldBe("TRUE");
        Should.Throw<ArgumentException>(() => SyntaxFactory.LiteralExpression(SyntaxFactory.Identifier("a"))).ParamName.ShouldBe("token");
        Should.Throw<ArgumentException>(() => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression)).ParamName.ShouldBe("kind");
    }

    [Fact]
    public void A_binary_expression_needs_the_operator_of_its_kind()
    {
        ExpressionSyntax one = SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(1L));

        SyntaxFactory.BinaryExpression(SyntaxKind.AddExpression, one, one).ToFullString().ShouldBe("1+1");
        Should.Throw<ArgumentException>(() => SyntaxFactory.BinaryExpression(SyntaxKind.AddExpression, one, SyntaxFactory.Token(SyntaxKind.MinusToken), one))
            .ParamName.ShouldBe("operatorToken");
        Should.Throw<ArgumentException>(() => SyntaxFactory.BinaryExpression(SyntaxKind.UnaryPlusExpression, one, one)).ParamName.ShouldBe("kind");
    }

    [Fact]
    public void A_literal_reads_its_own_value_and_no_other()
    {
        LiteralExpressionSyntax duration = SyntaxFactory.LiteralExpression(SyntaxFactory.DurationLiteral(90_000_000_000));

        duration.TryGetDuration(out long nanoseconds).ShouldBeTrue();
        nanoseconds.ShouldBe(90_000_000_000);
        duration.TryGetInteger(out _).ShouldBeFalse();
        duration.TryGetNumber(out _).ShouldBeFalse();
        duration.TryGetString(out _).ShouldBeFalse();
        duration.TryGetBoolean(out _).ShouldBeFalse();
        duration.TryGetRegex(out _).ShouldBeFalse();
        SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).TryGetBoolean(out bool value).ShouldBeTrue();
        value.ShouldBeFalse();
        SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(ulong.MaxValue)).TryGetInteger(out _).ShouldBeFalse();
        SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(ulong.MaxValue)).TryGetUnsigned(out ulong unsigned).ShouldBeTrue();
        unsigned.ShouldBe(ulong.MaxValue);
    }
}
