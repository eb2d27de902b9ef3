using InfluxQL.Syntax;
using InvocationExpressionSyntax = Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax;

namespace InfluxQL.CodeAnalysis.Mapping;

public class HolePlaceholderTests
{
    [Theory]
    [InlineData("SELECT {x} FROM cpu", "SELECT hole1 FROM cpu")]
    [InlineData("SELECT a FROM {x}", "SELECT a FROM hole1")]
    [InlineData("SELECT a FROM cpu WHERE time > {x} AND b = {y}", "SELECT a FROM cpu WHERE time > $hole1 AND b = $hole2")]
    [InlineData("SELECT a FROM cpu WHERE {x}", "SELECT a FROM cpu WHERE $hole1")]
    [InlineData("SELECT a FROM cpu {x}", "SELECT a FROM cpu ")]
    [InlineData("SELECT a FROM cpu {x} GROUP BY b", "SELECT a FROM cpu  GROUP BY b")]
    [InlineData("SELECT a FROM cpu ORDER BY time {x}", "SELECT a FROM cpu ORDER BY time ")]
    [InlineData("SELECT a FROM cpu LIMIT {number}", "SELECT a FROM cpu LIMIT 1")]
    [InlineData("SELECT mean({x}) FROM cpu GROUP BY time({y}) fill({x})", "SELECT mean(hole1) FROM cpu GROUP BY time(1h) fill($hole3)")]
    [InlineData("SELECT a FROM cpu WHERE time > now() - {number}h", "SELECT a FROM cpu WHERE time > now() - 1h")]
    [InlineData("SELECT a FROM cpu GROUP BY time({number}m)", "SELECT a FROM cpu GROUP BY time(1m)")]
    [InlineData("SELECT a FROM cpu_{x}", "SELECT a FROM cpu_hole1")]
    [InlineData("SELECT a FROM {x}_cpu", "SELECT a FROM hole1_cpu")]
    [InlineData("SELECT a FROM {x}s", "SELECT a FROM hole1s")]
    [InlineData("CREATE DATABASE {x}", "CREATE DATABASE hole1")]
    [InlineData("CREATE USER a WITH PASSWORD {x}", "CREATE USER a WITH PASSWORD $hole1")]
    [InlineData("SHOW TAG VALUES WITH KEY =~ {x}", "SHOW TAG VALUES WITH KEY =~ $hole1")]
    [InlineData("{x}; SELECT a FROM cpu", "; SELECT a FROM cpu")]
    [InlineData("SELECT a FROM cpu WHERE b = '{x}' -- {y}\n", "SELECT a FROM cpu WHERE b = 'hole1' -- hole2\n")]
    [InlineData("SELECT a FROM {x:id} WHERE b =~ {y:regex}", "SELECT a FROM hole1 WHERE b =~ /hole2/")]
    public void The_query_can_be_read_with_the_placeholder(string template, string text)
    {
        EmbeddedText query = CSharpQuery.Read("$\"" + template.Replace("\n", "\\n") + "\"").Text;

        query.Text.ShouldBe(text);
        query.TrustedLength.ShouldBe(int.MaxValue);
        query.Holes.ShouldAllBe(hole => hole.Fits);
        SyntaxTree.ParseText(query.Text).GetDiagnostics().ShouldBeEmpty();
        foreach (EmbeddedHole hole in query.Holes)
        {
            query.Text.Substring(hole.Position, hole.Length).ShouldBe(hole.Placeholder);
        }
    }

    [Theory]
    [InlineData("WHERE b = {x}", "Bare")]
    [InlineData("WHERE b = '{x}'", "QuotedString")]
    [InlineData("WHERE b = 'a {x} c'", "QuotedString")]
    [InlineData("WHERE \\\"{x}\\\" = 1", "QuotedIdentifier")]
    [InlineData("WHERE b =~ /^{x}$/", "Regex")]
    [InlineData("WHERE b = 1 /* {x} */", "Comment")]
    [InlineData("WHERE b = a{x}", "Word")]
    [InlineData("WHERE b = {x}ms", "Word")]
    public void The_place_of_a_hole_is_known(string clause, string place) =>
        CSharpQuery.Read("$\"SELECT a FROM cpu " + clause + "\"").Text.Holes.ShouldHaveSingleItem().Place.ToString().ShouldBe(place);

    [Theory]
    [InlineData("SELECT a FORM cpu WHERE b = {x}")]
    [InlineData("SELECT a FROM cpu LIMIT {number} OFSET 1")]
    [InlineData("SELECT a FROM cpu LIMIT {number:D2} OFSET 1")]
    [InlineData("SELECT a FROM cpu WHERE b = {x} AND AND c = {y}")]
    [InlineData("SELECT a FROM cpu WHERE b = {x} AND c = 1 ORDER BY time LIMIT FROM")]
    public void A_mistake_of_the_query_itself_is_found_beside_holes(string template)
    {
        EmbeddedText query = CSharpQuery.Read("$\"" + template + "\"").Text;

        SyntaxTree.ParseText(query.Text).GetDiagnostics().ShouldContain(diagnostic => diagnostic.Span.Start < query.TrustedLength);
    }

    [Theory]
    [InlineData("{x}")]
    [InlineData("{number:N0}")]
    [InlineData("{unit}")]
    [InlineData("{1.5}")]
    public void A_value_that_may_be_anything_hides_a_mistake_beside_it(string hole) =>
        CSharpQuery.Read("$\"SELECT a FROM cpu LIMIT " + hole + " OFSET 1\"").Text.TrustedLength.ShouldBe(24);

    [Fact]
    public void Behind_a_hole_that_nothing_fits_no_error_is_believed()
    {
        EmbeddedText query = CSharpQuery.Read("$\"SELECT a FROM cpu {x} foo bar\"").Text;
        query.TrustedLength.ShouldBe(18);

        EmbeddedText unclosed = CSharpQuery.Read("$\"SELECT a FROM cpu WHERE b = 'c {x}\"").Text;
        unclosed.Holes[0].Fits.ShouldBeFalse();
        unclosed.TrustedLength.ShouldBe(unclosed.Holes[0].Position);
    }

    [Fact]
    public void The_holes_of_a_handler_are_values_also_where_they_are_constant()
    {
        CSharpQuery handler = CSharpQuery.Read("InfluxQLQuery.Create($\"SELECT a FROM {Name:id} WHERE b = {Name}\")", "var", "const string Name = \"cpu\";");
        Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax template =
             ((InvocationExpressionSyntax)handler.Expression).ArgumentList.Arguments[0].Expression;

        EmbeddedText query = EmbeddedText.TryCreate(template, handler.Model, CancellationToken.None).ShouldNotBeNull();

        query.Text.ShouldBe("SELECT a FROM hole1 WHERE b = $hole2");
        query.Holes.ShouldAllBe(hole => hole.IsValue);
    }

    [Fact]
    public void Many_holes_are_tried_within_bounds()
    {
        string template = "SELECT a FROM cpu WHERE " + string.Concat(Enumerable.Range(0, 200).Select(i => $"b{i} = {{x}} ) "));

        EmbeddedText query = CSharpQuery.Read("$\"" + template + "\"").Text;

        query.Holes.Count.ShouldBe(200);
        query.TrustedLength.ShouldBeLessThan(query.Text.Length);
    }
}
