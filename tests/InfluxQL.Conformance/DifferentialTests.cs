using System.Globalization;
using InfluxQL.Conformance.Comparison;
using InfluxQL.Conformance.Generation;
using InfluxQL.Conformance.Reference;
using Xunit.Abstractions;

namespace InfluxQL.Conformance;

public sealed class DifferentialTests
{
    private const long DefaultSeed = 20240229;
    private const int DefaultCount = 40_000;

    private readonly ITestOutputHelper _output;

    public DifferentialTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [GoFact]
    public void Generated_queries_mean_to_the_library_what_they_mean_to_the_reference()
    {
        long seed = Setting("INFLUXQL_SEED", DefaultSeed);
        int count = (int)Setting("INFLUXQL_COUNT", DefaultCount);

        DifferentialRun run = DifferentialRun.Start(
            new QueryGenerator(QueryGrammar.Load(), seed, withParameters: true), count, () => new LibraryAdapter(), () => new ReferenceProcess());

        string report = run.Report();
        _output.WriteLine(report);
        run.Compared.ShouldBe(count);
        run.Unexplained.ShouldBeEmpty(report);
    }

    [GoFact]
    public void The_generated_queries_hold_enough_valid_statements_of_every_kind()
    {
        DifferentialRun run = DifferentialRun.Start(
            new QueryGenerator(QueryGrammar.Load(), DefaultSeed, withParameters: true), 10_000, () => new LibraryAdapter(), () => new ReferenceProcess());

        run.Valid.ShouldBeGreaterThan(run.Compared / 2, run.Report());
        StatementKinds.All.Where(kind => run.ValidKinds.GetValueOrDefault(kind) < 5).ShouldBeEmpty();
    }

    private static long Setting(string name, long standard) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? long.Parse(text, CultureInfo.InvariantCulture)
            : standard;
}
