using System.Text.Json;
using InfluxQL.Conformance.Generation;
using InfluxQL.Conformance.Reference;

namespace InfluxQL.Conformance.Comparison;

public sealed class DifferentialRunTests
{
    [GoFact]
    public void The_reference_compared_with_itself_has_no_difference()
    {
        DifferentialRun run = DifferentialRun.Start(Queries(), 500, () => new ReferenceProcess(), () => new ReferenceProcess());

        run.Compared.ShouldBe(500);
        run.Unexplained.ShouldBeEmpty(run.Report());
        run.Known.ShouldBeEmpty();
        run.Valid.ShouldBeGreaterThan(200);
    }

    [GoFact]
    public void A_parser_that_is_wrong_about_a_keyword_is_found()
    {
        DifferentialRun run = DifferentialRun.Start(
            Queries(), 500, () => new WithoutLimit(), () => new ReferenceProcess());

        run.Unexplained.Count.ShouldBeGreaterThan(10);
        run.Unexplained.ShouldAllBe(item => item.Query.Text.Contains("limit", StringComparison.OrdinalIgnoreCase));
        run.Report().ShouldContain("unexplained");
    }

    [Fact]
    public void Verdict_statements_and_print_are_compared_in_this_order()
    {
        ParseOutcome valid = new(true, ["Select"], "SELECT a FROM b", null);
        ParseOutcome invalid = new(false, [], null, "found a");

        valid.DifferenceFrom(valid with { }).ShouldBeNull();
        invalid.DifferenceFrom(new ParseOutcome(false, [], null, "another text")).ShouldBeNull();
        valid.DifferenceFrom(invalid).ShouldBe("accepted, expected the error found a");
        invalid.DifferenceFrom(valid).ShouldBe("refused with found a");
        valid.DifferenceFrom(valid with { Statements = ["Explain"] })!.ShouldStartWith("statements Select, expected Explain");
        valid.DifferenceFrom(valid with { Canonical = "x" })!.ShouldStartWith("prints  SELECT a FROM b");
    }

    private static QueryGenerator Queries() => new(QueryGrammar.Load(), 1, withParameters: true);

    private sealed class WithoutLimit : ILibraryAdapter, IDisposable
    {
        private readonly ReferenceProcess _reference = new();

        public void Dispose() => _reference.Dispose();

        public ParseOutcome Parse(string query, JsonElement? parameters = null) =>
            query.Contains("limit", StringComparison.OrdinalIgnoreCase)
                ? new ParseOutcome(false, [], null, "no limits here")
                : _reference.Parse(query, parameters);
    }
}
