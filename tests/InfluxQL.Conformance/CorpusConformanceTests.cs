using System.Text;
using InfluxQL.TestSupport;

namespace InfluxQL.Conformance;

public sealed class CorpusConformanceTests
{
    private const int ShownDifferences = 40;

    private readonly ILibraryAdapter _library = new LibraryAdapter();

    [CorpusFact]
    public void The_inputs_of_the_reference_parsers_tests_have_its_verdicts() => Compare("parser_reference.jsonl");

    [CorpusFact]
    public void The_queries_of_the_servers_tests_have_the_references_verdicts() => Compare("server_queries.jsonl");

    [CorpusFact]
    public void The_queries_of_the_documentation_have_the_references_verdicts() => Compare("documentation_queries.jsonl");

    [CorpusFact]
    public void The_queries_of_dashboards_have_the_references_verdicts() => Compare("dashboard_queries.jsonl");

    [CorpusFact]
    public void Every_exception_stands_for_a_row_that_differs()
    {
        CorpusRow[] rows = [.. Corpus.VerdictFiles.SelectMany(Corpus.Read)];

        foreach (CorpusException exception in CorpusException.All)
        {
            CorpusRow[] named = [.. rows.Where(row => row.Query == exception.Query)];
            named.ShouldNotBeEmpty($"No corpus has the query {exception.Query}");
            named.ShouldContain(row => Difference(row) != null, $"The exception is no longer needed: {exception.Query}");
        }
    }

    private void Compare(string fileName)
    {
        StringBuilder text = new();
        int count = 0;
        foreach (CorpusRow row in Corpus.Read(fileName))
        {
            if (CorpusException.For(row) is not null || Difference(row) is not { } difference)
            {
                continue;
            }

            count++;
            if (count <= ShownDifferences)
            {
                text.AppendLine(row.ToString()).AppendLine($"    {difference}");
            }
        }

        count.ShouldBe(0, text.ToString());
    }

    private string? Difference(CorpusRow row)
    {
        ParseOutcome expected = new(row.Ok == true, row.Statements, row.Canonical, row.Error);
        return _library.Parse(row.Query, row.Params).DifferenceFrom(expected);
    }
}
