using InfluxQL.Analysis;
using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.TestSupport;
using InfluxQL.Text;

namespace InfluxQL.Fixes;

public class QueryFixesTests
{
    private static readonly AnalysisOptions s_options = new() { HonorSuppressionComments = true };

    [Theory]
    [InlineData("IQL0008", "SELEC v FROM m", "SELECT v FROM m")]
    [InlineData("IQL0008", "select v form m", "select v from m")]
    [InlineData("IQL0009", "SELECT v FROM user", "SELECT v FROM \"user\"")]
    [InlineData("IQL0027", "SELECT v FROM 'it''s'", null)]
    [InlineData("IQL0027", "SELECT v FROM 'm'", "SELECT v FROM \"m\"")]
    [InlineData("IQL0027", "SELECT v FROM 'it\\'s \"m\"'", "SELECT v FROM \"it's \\\"m\\\"\"")]
    [InlineData("IQL0028", "CREATE USER u WITH PASSWORD \"secret\"", "CREATE USER u WITH PASSWORD 'secret'")]
    [InlineData("IQL0028", "CREATE USER u WITH PASSWORD secret", "CREATE USER u WITH PASSWORD 'secret'")]
    [InlineData("IQL0040", "SELECT v FROM m WHERE host == 'a'", "SELECT v FROM m WHERE host = 'a'")]
    [InlineData("IQL0041", "SELECT v FROM m WHERE a = 1 && b = 2", "SELECT v FROM m WHERE a = 1 AND b = 2")]
    [InlineData("IQL0041", "SELECT v FROM m WHERE (a = 1)||(b = 2)", "SELECT v FROM m WHERE (a = 1) OR (b = 2)")]
    [InlineData("IQL0052", "SELECT v FROM m WHERE a = /x/", "SELECT v FROM m WHERE a =~ /x/")]
    [InlineData("IQL0052", "SELECT v FROM m WHERE a != /x/", "SELECT v FROM m WHERE a !~ /x/")]
    [InlineData("IQL0054", "SELECT v FROM m WHERE time > now() - 5min", "SELECT v FROM m WHERE time > now() - 5m")]
    [InlineData("IQL0054", "SELECT v FROM m WHERE time > now() - 5y", null)]
    [InlineData("IQL2027", "SELECT avg(v) FROM m WHERE time > 0", "SELECT mean(v) FROM m WHERE time > 0")]
    [InlineData("IQL4003", "SELECT v FROM m WHERE host = \"a-b\" AND time > 0", "SELECT v FROM m WHERE host = 'a-b' AND time > 0")]
    [InlineData("IQL4004", "SELECT v FROM m WHERE 'host' = 'a' AND time > 0", "SELECT v FROM m WHERE \"host\" = 'a' AND time > 0")]
    [InlineData("IQL4012", "SELECT v FROM db.autogen.m WHERE time > 0", "SELECT v FROM db..m WHERE time > 0")]
    [InlineData("IQL4012", "SELECT v FROM autogen.m WHERE time > 0", "SELECT v FROM m WHERE time > 0")]
    [InlineData("IQL0114", "DROP SERIES FROM rp.m", "DROP SERIES FROM m")]
    [InlineData("IQL0001", "SELECT v FROM m )(", null)]
    public void The_first_fix_writes_what_the_message_says(string id, string query, string? expected)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        Diagnostic? diagnostic = QueryAnalysis.Run(tree, s_options).Diagnostics.FirstOrDefault(found => found.Id == id);
        QueryFix? fix = diagnostic is null ? null : QueryFixes.Of(tree, diagnostic).FirstOrDefault(fix => fix.Kind != QueryFixKind.Suppress);
        (fix is null ? null : Apply(tree, fix)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("SELECT v FROM m LIMIT 5", "/* influxql:disable IQL4010 */ SELECT v FROM m LIMIT 5")]
    [InlineData("SHOW DATABASES; SELECT v FROM m LIMIT 5", "SHOW DATABASES; /* influxql:disable IQL4010 */ SELECT v FROM m LIMIT 5")]
    [InlineData("  SELECT v\n  FROM m LIMIT 5", "  -- influxql:disable IQL4010\n  SELECT v\n  FROM m LIMIT 5")]
    [InlineData("SHOW DATABASES;\r\nSELECT v FROM m LIMIT 5", "SHOW DATABASES;\r\n-- influxql:disable IQL4010\r\nSELECT v FROM m LIMIT 5")]
    public void Advice_is_suppressed_before_its_statement(string query, string expected)
    {
        SyntaxTree tree = SyntaxTree.ParseText(query);
        Diagnostic advice = QueryAnalysis.Run(tree, s_options).Diagnostics.Single(found => found.Id == "IQL4010");
        Apply(tree, QueryFixes.Of(tree, advice).Single(fix => fix.Kind == QueryFixKind.Suppress)).ShouldBe(expected);
    }

    [Fact]
    public void Errors_cannot_be_suppressed()
    {
        SyntaxTree tree = SyntaxTree.ParseText("SELEC v FROM m");
        QueryFixes.Of(tree, tree.GetDiagnostics()[0]).ShouldAllBe(fix => fix.Kind != QueryFixKind.Suppress);
    }

    [Fact]
    public void A_rule_says_which_kinds_of_fixes_it_can_have()
    {
        QueryFixes.KindsOf(DiagnosticDescriptors.QuotedNameAsValue).ShouldBe([QueryFixKind.SwapQuotes, QueryFixKind.Suppress]);
        QueryFixes.KindsOf(DiagnosticDescriptors.KeywordAsName).ShouldBe([QueryFixKind.Quote]);
        QueryFixes.KindsOf(DiagnosticDescriptors.UnterminatedString).ShouldBeEmpty();
    }

    [CorpusFact]
    public void Every_fix_takes_its_finding_away()
    {
        List<string> failures = [];
        int applied = 0;
        HashSet<QueryFixKind> kinds = [];
        foreach (string query in Corpus.VerdictFiles.SelectMany(Corpus.Read).Select(row => row.Query).Distinct(StringComparer.Ordinal))
        {
            SyntaxTree tree = SyntaxTree.ParseText(query);
            IReadOnlyList<Diagnostic> found = QueryAnalysis.Run(tree, s_options).Diagnostics;
            foreach (Diagnostic diagnostic in found)
            {
                foreach (QueryFix fix in QueryFixes.Of(tree, diagnostic))
                {
                    applied++;
                    kinds.Add(fix.Kind);
                    QueryFixes.KindsOf(diagnostic.Descriptor).ShouldContain(fix.Kind);
                    string mended = Apply(tree, fix);
                    TextSpan written = new(fix.Changes[0].Span.Start, fix.Changes[0].NewText.Length);
                    if (QueryAnalysis.Run(SyntaxTree.ParseText(mended), s_options).Diagnostics.Any(other => other.Id == diagnostic.Id
                        && (fix.Kind == QueryFixKind.Suppress ? other.Span.Start == diagnostic.Span.Start + written.Length : other.Span.IntersectsWith(written) && written.Length > 0)))
                    {
                        failures.Add($"{diagnostic}: {query} -> {mended}");
                    }
                }
            }
        }

        string.Join("\n", failures.Take(20)).ShouldBeEmpty($"{failures.Count} of {applied}");
        applied.ShouldBeGreaterThan(500);
        kinds.Count.ShouldBeGreaterThan(3);
    }

    private static string Apply(SyntaxTree tree, QueryFix fix) => SourceText.From(tree.ToString()).WithChanges(fix.Changes).ToString();
}
