using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing;

/// <summary>Texts that are large or deep on purpose, on the smallest stack that is promised to be enough.</summary>
public class LargeTextTests
{
    private const int Megabyte = 1 << 20;
    private const int SmallStack = 256 * 1024;

    [Theory]
    [InlineData("(")]
    [InlineData("f(")]
    [InlineData("SELECT (")]
    [InlineData("SELECT v FROM (")]
    [InlineData("SELECT v FROM cpu WHERE ((")]
    public void Endless_nesting_is_refused_with_one_diagnostic(string unit)
    {
        Parse(Repeat(unit)).GetDiagnostics().ShouldHaveSingleItem().Descriptor.ShouldBe(DiagnosticDescriptors.NestingTooDeep);
    }

    [Theory]
    [InlineData("a+")]
    [InlineData("'")]
    [InlineData("'\n")]
    [InlineData("\"")]
    [InlineData("/")]
    [InlineData("a.")]
    [InlineData("a,")]
    [InlineData("SELECT ")]
    [InlineData("WHERE a ")]
    [InlineData("SHOW DATABASES WHERE a GROUP BY ")]
    [InlineData(")")]
    [InlineData("$ ")]
    [InlineData("a == ")]
    [InlineData("GRANT ALL; (")]
    [InlineData("SELECT v FROM cpu WHERE a ' b\n;")]
    public void Endless_repetition_gives_a_hundred_diagnostics_at_most(string unit)
    {
        SyntaxTree tree = Parse(Repeat(unit));
        tree.GetDiagnostics().ShouldNotBeEmpty();
        tree.GetDiagnostics().Count.ShouldBeLessThanOrEqualTo(101);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Garbage_stops_the_search_for_mistakes(int seed)
    {
        var random = new Random(seed);
        var text = new char[Megabyte];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)random.Next(' ', '\u007F');
        }

        SyntaxTree tree = Parse(new string(text));
        tree.GetDiagnostics().Count.ShouldBeLessThanOrEqualTo(101);
        tree.GetDiagnostics()[tree.GetDiagnostics().Count - 1].Descriptor.ShouldBe(DiagnosticDescriptors.TooManyMistakes);
    }

    [Theory]
    [InlineData("SELECT ", "(", "v", ")", " FROM cpu")]
    [InlineData("SELECT ", "f(", "v", ")", " FROM cpu")]
    [InlineData("", "SELECT v FROM (", "SELECT v FROM cpu", ")", "")]
    [InlineData("SELECT v FROM cpu WHERE ", "a = 1 AND (", "b = 2", ")", "")]
    public void As_many_levels_as_promised_are_parsed_and_one_more_is_not(string before, string open, string inner, string close, string after)
    {
        string Nest(int levels) =>
            before + string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels)) + after;
        int max = ParseLimits.Default.MaxDepth;
        Parse(Nest(max)).GetDiagnostics().ShouldBeEmpty();
        Parse(Nest(max) + " foo bar").GetDiagnostics().ShouldNotContain(diagnostic => diagnostic.Descriptor.Category == DiagnosticCategories.Limits);
        Parse(Nest(max + 1)).GetDiagnostics().ShouldHaveSingleItem().Descriptor.ShouldBe(DiagnosticDescriptors.NestingTooDeep);
    }

    [Fact]
    public void A_chain_of_operators_may_be_as_long_as_its_limit()
    {
        string Chain(int operators) => "SELECT a" + string.Concat(Enumerable.Repeat("+a", operators)) + " FROM cpu";
        Parse(Chain(ParseLimits.Default.MaxOperators)).GetDiagnostics().ShouldBeEmpty();
        Parse(Chain(ParseLimits.Default.MaxOperators + 1)).GetDiagnostics().ShouldHaveSingleItem().Descriptor.ShouldBe(DiagnosticDescriptors.TooManyOperators);
    }

    private static string Repeat(string unit) => string.Concat(Enumerable.Repeat(unit, Megabyte / unit.Length));

    private static SyntaxTree Parse(string text)
    {
        SyntaxTree? tree = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    tree = text.ShouldRoundTrip();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        return failure is null ? tree! : throw new InvalidOperationException($"Parsing failed: {failure.Message}", failure);
    }
}
