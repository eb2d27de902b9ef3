using InfluxQL.Conformance.Comparison;
using InfluxQL.Conformance.Generation;
using InfluxQL.Conformance.Reference;
using InfluxQL.Syntax;
using Xunit.Abstractions;

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
        SortedDictionary<string, int> excused = new(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            string query = generator.Generate(i).Text;

            // Without values a bind parameter is an error to the reference and none to us.
            if (query.Contains('$') || GetError(query) is not { } ours || reference.Parse(query) is not { Ok: false, Error: { } theirs })
            {
                continue;
            }

            if (ours != theirs && KnownErrorDifferences.Find(query, theirs, ours) is { } known)
            {
                excused[known.Name] = excused.GetValueOrDefault(known.Name) + 1;
            }
            else
            {
                report.Add(query, theirs, ours);
            }
        }

        _output.WriteLine(string.Join(Environment.NewLine, excused.Select(item => $"{item.Value,5} excused: {item.Key}")));
        _output.WriteLine(report.ToString());
        report.Compared.ShouldBeGreaterThan(5_000);
        (report.EqualPositions / (double)report.Compared).ShouldBeGreaterThanOrEqualTo(0.95);
        (report.EqualTexts / (double)report.Compared).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [GoFact]
    public void Every_known_difference_of_error_texts_is_still_one()
    {
        using ReferenceProcess reference = new();
        foreach (KnownErrorDifference known in KnownErrorDifferences.All)
        {
            string? theirs = reference.Parse(known.Example).Error;
            string? ours = GetError(known.Example);

            ours.ShouldNotBe(theirs, known.Name);
            known.Explains(known.Example, theirs ?? string.Empty, ours ?? string.Empty).ShouldBeTrue(known.Name);
        }
    }

    private static string? GetError(string query)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        return tree.GetReferenceError() ?? (tree.GetDiagnostics().Count > 0 ? tree.GetDiagnostics()[0].GetMessage() : null);
    }
}
