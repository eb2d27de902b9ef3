using System.Text.RegularExpressions;
using InfluxQL.TestSupport;

namespace InfluxQL.Semantics;

public class FunctionCatalogTests
{
    [Theory]
    [InlineData("mean", "mean")]
    [InlineData("MEAN", "mean")]
    [InlineData("Non_Negative_Derivative", "non_negative_derivative")]
    [InlineData("meant", null)]
    [InlineData("", null)]
    [InlineData("\u212A", null)]
    public void Functions_are_found_in_any_letter_case(string name, string? expected) =>
        FunctionCatalog.Find(name)?.Name.ShouldBe(expected);

    [Fact]
    public void Every_function_finds_itself_and_is_documented()
    {
        FunctionCatalog.All.Select(function => function.Name).Distinct().Count().ShouldBe(FunctionCatalog.All.Count);
        foreach (FunctionDefinition function in FunctionCatalog.All)
        {
            FunctionCatalog.Find(function.Name).ShouldBeSameAs(function);
            function.Summary.ShouldEndWith(".");
            function.Name.ShouldBe(function.Name.ToLowerInvariant());
            function.Arguments.Count.ShouldBe(function.MaxArguments ?? function.MinArguments + 1, function.Name);
        }
    }

    [Theory]
    [InlineData("count", "count(field)")]
    [InlineData("derivative", "derivative(field [, unit])")]
    [InlineData("top", "top(field [, tag, …], n)")]
    [InlineData("now", "now()")]
    [InlineData("exponential_moving_average", "exponential_moving_average(field, period [, hold_period] [, warmup_type])")]
    public void A_signature_shows_what_is_optional(string name, string signature) =>
        FunctionCatalog.Find(name).ShouldNotBeNull().Signature.ShouldBe(signature);

    [CorpusFact]
    public void The_catalogue_has_the_functions_of_the_specification_by_kind()
    {
        string specification = File.ReadAllText(Path.Combine(Corpus.Folder, "..", "spec", "influxql.md"));
        string paragraph = specification.Split('\n').Single(line => line.StartsWith("Functions: ", StringComparison.Ordinal));
        string[] named = Regex.Matches(paragraph["Functions: ".Length..], @"\b[a-z][a-z0-9_]*")
            .Select(match => match.Value)
            .Except(["aggregates", "and", "after", "selectors", "transformations", "technical", "analysis", "date"])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        FunctionCatalog.All.Select(function => function.Name).Order(StringComparer.Ordinal).ShouldBe(named);
    }
}
