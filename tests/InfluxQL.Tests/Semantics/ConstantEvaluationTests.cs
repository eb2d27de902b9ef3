using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.Semantics;

public class ConstantEvaluationTests
{
    private const long Now = 946_684_800_000_000_000;

    [Theory]
    [InlineData("1 + 2 * 3", LiteralValueKind.Integer, "7")]
    [InlineData("7 / 2", LiteralValueKind.Float, "3.5")]
    [InlineData("7 / 0", LiteralValueKind.Float, "0")]
    [InlineData("7 % 0", LiteralValueKind.Integer, "0")]
    [InlineData("-9223372036854775808 % -1", LiteralValueKind.Integer, "0")]
    [InlineData("9223372036854775807 + 1", LiteralValueKind.Integer, "-9223372036854775808")]
    [InlineData("9223372036854775808 + 1", LiteralValueKind.Unsigned, "9223372036854775809")]
    [InlineData("-1 < 9223372036854775808", LiteralValueKind.Boolean, "true")]
    [InlineData("6 & 3 | 8 ^ 1", LiteralValueKind.Integer, "11")]
    [InlineData("1.5 + 1", LiteralValueKind.Float, "2.5")]
    [InlineData("5.5 % 2", LiteralValueKind.Float, "1.5")]
    [InlineData("1 < 1.5", LiteralValueKind.Boolean, "true")]
    [InlineData("'a' + 'b'", LiteralValueKind.String, "'ab'")]
    [InlineData("'2000-01-01' = '2000-01-01T00:00:00Z'", LiteralValueKind.Boolean, "true")]
    [InlineData("'a' != 'b'", LiteralValueKind.Boolean, "true")]
    [InlineData("1h30m * 2", LiteralValueKind.Duration, "3h")]
    [InlineData("1h / 4", LiteralValueKind.Duration, "15m")]
    [InlineData("1h / 2.9", LiteralValueKind.Duration, "30m")]
    [InlineData("1h / 0", LiteralValueKind.Duration, "0s")]
    [InlineData("1h - 90m", LiteralValueKind.Duration, "-30m")]
    [InlineData("1h > 59m", LiteralValueKind.Boolean, "true")]
    [InlineData("now() - 1h", LiteralValueKind.Time, "'1999-12-31T23:00:00Z'")]
    [InlineData("1h + now()", LiteralValueKind.Time, "'2000-01-01T01:00:00Z'")]
    [InlineData("'2000-01-01' + 1d", LiteralValueKind.Time, "'2000-01-02T00:00:00Z'")]
    [InlineData("'2000-01-02' - '2000-01-01'", LiteralValueKind.Duration, "1d")]
    [InlineData("1000 + 1s", LiteralValueKind.Time, "'1970-01-01T00:00:01.000001Z'")]
    [InlineData("now() > '1999-01-01'", LiteralValueKind.Boolean, "true")]
    [InlineData("'9999-01-01' - '1000-01-01' > 1w", LiteralValueKind.Boolean, "true")]
    [InlineData("'2262-04-12' + 1h - 1d", LiteralValueKind.Time, "'2262-04-11T01:00:00Z'")]
    [InlineData("true AND false OR true", LiteralValueKind.Boolean, "true")]
    [InlineData("true ^ true", LiteralValueKind.Boolean, "false")]
    [InlineData("sqrt(16) + abs(-3.0)", LiteralValueKind.Float, "7")]
    [InlineData("abs(-3)", LiteralValueKind.Integer, "-3")]
    [InlineData("floor(5)", LiteralValueKind.Integer, "5")]
    [InlineData("round(-2.5)", LiteralValueKind.Float, "-3")]
    [InlineData("pow(2, 10)", LiteralValueKind.Float, "1024")]
    [InlineData("sin('x')", LiteralValueKind.Null, "nil")]
    [InlineData("-(1 + 2)", LiteralValueKind.Integer, "-3")]
    [InlineData("-9223372036854775808", LiteralValueKind.Integer, "-9223372036854775808")]
    public void Constants_fold_as_the_reference_folds_them(string text, LiteralValueKind kind, string expected)
    {
        ConstantEvaluation.TryEvaluate(Parse(text), Now, null, out LiteralValue value).ShouldBeTrue();
        value.Kind.ShouldBe(kind);
        value.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a + 1")]
    [InlineData("'a' * 2")]
    [InlineData("true + 1")]
    [InlineData("1h / 0.5")]
    [InlineData("now(1)")]
    [InlineData("sin(1, 2)")]
    [InlineData("$p + 1")]
    [InlineData("mean(1)")]
    [InlineData("5m = '5m'")]
    public void What_has_no_value_has_none(string text) =>
        ConstantEvaluation.TryEvaluate(Parse(text), Now, null, out _).ShouldBeFalse();

    [Fact]
    public void A_time_without_a_zone_is_in_the_zone_that_is_given()
    {
        TimeZoneInfo zone = TimeZoneName.Find("Europe/Berlin").ShouldNotBeNull();
        ConstantEvaluation.TryEvaluate(Parse("'2000-07-01' + 0s"), Now, zone, out LiteralValue value).ShouldBeTrue();
        value.ToString().ShouldBe("'2000-06-30T22:00:00Z'");
    }

    private static ExpressionSyntax Parse(string text)
    {
        SyntaxTree tree = SyntaxTree.ParseExpression(text);
        tree.GetDiagnostics().ShouldBeEmpty(text);
        return ((StandaloneExpressionSyntax)tree.GetRoot()).Expression;
    }
}
