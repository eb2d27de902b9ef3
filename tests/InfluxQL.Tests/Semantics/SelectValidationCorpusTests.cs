using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Semantics;

public class SelectValidationCorpusTests
{
    private static readonly ValidationOptions s_options = new() { Now = 946_684_800_000_000_000 };

    [CorpusFact]
    public void Every_query_that_the_reference_runs_passes()
    {
        List<string> failures = [];
        foreach (CorpusRow row in Corpus.Read("semantics_ok.jsonl"))
        {
            IReadOnlyList<Diagnostic> found = Validate(row.Query);
            if (found.Count > 0)
            {
                failures.Add($"{row}: {found[0]}");
            }
        }

        failures.ShouldBeEmpty();
    }

    [CorpusFact]
    public void Every_query_that_the_reference_refuses_gives_its_text_byte_for_byte()
    {
        List<string> failures = [];
        foreach (CorpusRow row in Corpus.Read("semantics_error.jsonl"))
        {
            IReadOnlyList<Diagnostic> found = Validate(row.Query);
            string? text = found.FirstOrDefault(diagnostic => diagnostic.ReferenceText is not null)?.ReferenceText;
            if (text != row.Error)
            {
                failures.Add($"{row}: expected '{row.Error}', found '{text}'");
            }
        }

        failures.ShouldBeEmpty();
    }

    /// <summary>Queries that parse and that InfluxDB 1.8 refuses to run: round("y") needs a field beside an aggregate.</summary>
    private static readonly string[] s_refusedDashboardQueries =
    [
        """SELECT floor(mean("x")) , round("y") FROM m WHERE time > now() - 1h GROUP BY time(1m)""",
    ];

    [CorpusFact]
    public void No_query_of_a_dashboard_is_refused_but_the_ones_that_the_reference_refuses()
    {
        Corpus.Read("dashboard_queries.jsonl")
            .Where(row => row.Ok == true && Validate(row.Query).Count > 0)
            .Select(row => row.Query)
            .ShouldBe(s_refusedDashboardQueries);
    }

    private static List<Diagnostic> Validate(string query)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        tree.GetDiagnostics().ShouldBeEmpty(query);
        List<Diagnostic> found = [];
        foreach (StatementSyntax statement in tree.GetQuery().Statements)
        {
            if (statement is SelectStatementSyntax select)
            {
                found.AddRange(SelectValidation.Validate(select, s_options));
            }
        }

        return found;
    }
}
