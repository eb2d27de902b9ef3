using InfluxQL.Syntax;

namespace InfluxQL.Parsing;

public class OperatorLimitTests
{
    private static readonly ParseOptions s_options = new() { Limits = new ParseLimits { MaxOperators = 3 } };

    [Theory]
    [InlineData("SELECT a + a + a + a + a FROM m")]
    [InlineData("SELECT f(a + a + a + a + a, b) FROM m GROUP BY c LIMIT 1")]
    [InlineData("SELECT v FROM m WHERE (a OR a OR a OR a OR a) AND b")]
    [InlineData("SELECT v FROM m WHERE a + a + a + a + a )")]
    public void A_chain_longer_than_the_limit_is_refused_and_keeps_its_text(string text)
    {
        SyntaxTree tree = SyntaxTree.ParseText(text, s_options);

        tree.GetDiagnostics().ShouldHaveSingleItem().Id.ShouldBe("IQL0904");
        tree.GetRoot().ToFullString().ShouldBe(text);
    }

    [Fact]
    public void An_expression_longer_than_the_limit_is_refused_as_well()
    {
        SyntaxTree.ParseExpression("a + a + a + a + a", s_options).GetDiagnostics().ShouldHaveSingleItem().Id.ShouldBe("IQL0904");
        SyntaxTree.ParseExpression("a + a + a + a", s_options).GetDiagnostics().ShouldBeEmpty();
    }
}
