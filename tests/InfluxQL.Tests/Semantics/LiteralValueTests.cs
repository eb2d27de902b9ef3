using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

public class LiteralValueTests
{
    [Fact]
    public void Every_kind_of_literal_has_a_value()
    {
        Read("'it\\'s'").Text.ShouldBe("it's");
        Read("42").Integer.ShouldBe(42);
        Read("- 42").Integer.ShouldBe(-42);
        Read("+42").Integer.ShouldBe(42);
        Read("18446744073709551615").Unsigned.ShouldBe(ulong.MaxValue);
        Read("-9223372036854775808").Integer.ShouldBe(long.MinValue);
        Read("-.5").Float.ShouldBe(-0.5);
        Read("TRUE").Boolean.ShouldBeTrue();
        Read("-1m30s").DurationNanoseconds.ShouldBe(-90_000_000_000);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1 + 1")]
    [InlineData("(1)")]
    [InlineData("-a")]
    public void Other_expressions_are_no_literals(string text) => LiteralValue.TryRead(Parse(text), out _).ShouldBeFalse();

    [Fact]
    public void A_value_of_another_kind_is_refused()
    {
        Should.Throw<InvalidOperationException>(() => LiteralValue.FromInteger(1).Text);
        Should.Throw<InvalidOperationException>(() => LiteralValue.FromString("1").Integer);
        Should.Throw<InvalidOperationException>(() => LiteralValue.FromDuration(1).Integer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(999_999_999)]
    [InlineData(-1_000_000_001)]
    [InlineData(long.MaxValue - 1)]
    [InlineData(long.MinValue + 3)]
    public void A_time_keeps_its_nanoseconds(long nanoseconds)
    {
        LiteralValue.FromTime(nanoseconds).TryGetTime(out long read).ShouldBeTrue();
        read.ShouldBe(nanoseconds);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_time_that_InfluxDB_cannot_hold_is_none(long nanoseconds) =>
        LiteralValue.FromTime(nanoseconds).TryGetTime(out _).ShouldBeFalse();

    [Fact]
    public void Values_are_equal_by_kind_and_value()
    {
        LiteralValue.FromInteger(1).ShouldBe(LiteralValue.FromInteger(1));
        (LiteralValue.FromInteger(1) == LiteralValue.FromDuration(1)).ShouldBeFalse();
        (LiteralValue.FromString("a") != LiteralValue.FromRegex("a")).ShouldBeTrue();
        LiteralValue.FromString("a").GetHashCode().ShouldBe(LiteralValue.FromString("a").GetHashCode());
        default(LiteralValue).Kind.ShouldBe(LiteralValueKind.Null);
    }

    private static LiteralValue Read(string text)
    {
        LiteralValue.TryRead(Parse(text), out LiteralValue value).ShouldBeTrue(text);
        return value;
    }

    private static ExpressionSyntax Parse(string text) =>
        ((StandaloneExpressionSyntax)SyntaxTree.ParseExpression(text).GetRoot()).Expression;
}
