using Xunit.Abstractions;
using InfluxQL.Conformance.Comparison;
using InfluxQL.Conformance.Generation;
using InfluxQL.Conformance.Reference;
using InfluxQL.Syntax;

namespace InfluxQL.Conformance;

/// <summary>Compares the error texts of nearly valid queries, derived from the grammar by seed, with the Go reference.</summary>
public sealed class ReferenceErrorTests
{
    private const int Count = 40_000;
    private const long Seed = 20_260_301;

    private readonly ITestOutputHelper _output;

    public ReferenceErrorTests(ITestOutputHelper output) => _output = output;

    [GoFact]
    public void Generated_errors_have_the_text_and_place_of_the_reference()
    {
        QueryGenerator generator = new(QueryGrammar.Load(), Seed);
        using ReferenceProcess reference = new();
        ErrorTextReport report = new();
        for (int i = 0; i < Count; i++)
        {
            string query = generator.Generate(i).Text;
            if (query.Contains('$'))
            {
                continue;
            }

            SyntaxTree tree = SyntaxTree.ParseText(query);
            if (tree.GetDiagnostics().Count == 0)
            {
                continue;
            }

            ParseOutcome theirs = reference.Parse(query);
            if (!theirs.Ok && theirs.Error is { } error)
            {
                report.Add(query, error, tree.GetReferenceError() ?? tree.GetDiagnostics()[0].GetMessage());
            }
        }

        _output.WriteLine(report.ToString());
        report.Compared.ShouldBeGreaterThan(5_000);
        (report.EqualPositions / (double)report.Compared).ShouldBeGreaterThanOrEqualTo(0.95);
        (report.EqualTexts / (double)report.Compared).ShouldBeGreaterThanOrEqualTo(0.9);
    }
}
