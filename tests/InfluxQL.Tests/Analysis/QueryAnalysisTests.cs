using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis;

public class QueryAnalysisTests
{
    private const string Bounded = "WHERE time > now() - 1h";
    private static readonly DiagnosticDescriptor s_limitRule = new("MINE1", "A LIMIT", "Found {0}.", "House rules", DiagnosticSeverity.Warning);

    [Fact]
    public void A_query_in_order_has_no_findings()
    {
        AnalysisResult result = QueryAnalysis.Run(SyntaxTree.ParseText($"SELECT mean(usage) FROM cpu {Bounded} GROUP BY time(1m), host"));
        result.Diagnostics.ShouldBeEmpty();
        result.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void A_statement_with_a_syntax_error_is_not_checked_further_and_the_others_are()
    {
        string[] findings = CheckedQuery.Findings($"DROP DATABASE db; SELECT sample(v, 1 FROM cpu; DROP USER jdoe; SELECT FROM; KILL QUERY 1");
        findings.Where(finding => finding.StartsWith("IQL1", StringComparison.Ordinal))
            .ShouldBe(["IQL1009: DROP DATABASE", "IQL1016: DROP USER", "IQL1020: KILL QUERY"]);
        findings[0].ShouldStartWith("IQL0");
        findings[1].ShouldStartWith("IQL0");
    }

    [Fact]
    public void An_error_at_a_semicolon_belongs_to_the_statement_before_it()
    {
        CheckedQuery.Findings("SELECT v FROM; DROP DATABASE db").Where(finding => finding.StartsWith("IQL1", StringComparison.Ordinal))
            .ShouldBe(["IQL1009: DROP DATABASE"]);
    }

    [Fact]
    public void A_tree_that_lost_its_diagnostics_is_checked_all_the_same()
    {
        SyntaxTree broken = SyntaxTree.Create(SyntaxTree.ParseText("DROP DATABASE db nonsense").GetRoot());
        QueryAnalysis.Run(broken).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("IQL1009");
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text()
    {
        string query = $"SELECT sample(v, 3) FROM cpu {Bounded} SLIMIT 1; SHOW TAG KEYS ORDER BY ASC SLIMIT 2; DROP SHARD 1";
        CheckedQuery.Check(query).Select(finding => finding.Id).ShouldBe(["IQL1040", "IQL1030", "IQL1054", "IQL1030", "IQL1013"]);
    }

    [Fact]
    public void A_standalone_expression_can_be_checked()
    {
        SyntaxTree tree = SyntaxTree.ParseExpression("\"mean\"(v)");
        QueryAnalysis.Run(tree).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("IQL1051");
    }

    [Fact]
    public void An_analyzer_of_the_caller_runs_beside_the_others_and_knows_where_it_is()
    {
        var places = new List<string>();
        var analyzer = new CallerAnalyzer(
            [SyntaxKind.LimitClause, SyntaxKind.IntegerLiteralExpression],
            (context, node) =>
            {
                places.Add($"{node.Kind} {context.EnclosingClause} {context.EnclosingSelect?.IsSubquery} {context.Statement?.Kind} {context.Now}");
                if (node is LimitClauseSyntax)
                {
                    context.Report(s_limitRule, node.Span, node.ToString());
                }
            });
        var options = new AnalysisOptions { Analyzers = [analyzer], IncludeAdvice = false, Now = 5 };
        string query = "SELECT a + 1 FROM (SELECT a FROM cpu WHERE a > 2 GROUP BY b LIMIT 3) WHERE b = 4";

        CheckedQuery.Findings(query, options, string.Empty).ShouldBe(["MINE1: LIMIT 3"]);
        places.ShouldBe(
        [
            "IntegerLiteralExpression None False SelectStatement 5",
            "IntegerLiteralExpression WhereClause True SelectStatement 5",
            "LimitClause None True SelectStatement 5",
            "IntegerLiteralExpression LimitClause True SelectStatement 5",
            "IntegerLiteralExpression WhereClause False SelectStatement 5",
        ]);
    }

    [Fact]
    public void An_analyzer_of_the_caller_that_throws_is_an_error_and_the_others_go_on()
    {
        var analyzer = new CallerAnalyzer([SyntaxKind.Field], (_, _) => throw new InvalidOperationException("It broke"));
        var options = new AnalysisOptions
        {
            Analyzers = [analyzer],
            Severities = new Dictionary<string, DiagnosticSeverity> { ["IQL3599"] = DiagnosticSeverity.Hidden },
        };
        AnalysisResult result = QueryAnalysis.Run(SyntaxTree.ParseText($"SELECT a, b FROM cpu {Bounded} SLIMIT 1; DROP DATABASE db"), options);

        result.Diagnostics.Select(finding => finding.Id).ShouldBe(["IQL3599", "IQL1030", "IQL1009"]);
        result.Diagnostics[0].Severity.ShouldBe(DiagnosticSeverity.Error);
        result.Diagnostics[0].Message.ShouldContain("CallerAnalyzer failed: It broke. ");
    }

    [Fact]
    public void An_analyzer_may_only_report_what_it_declares()
    {
        var analyzer = new CallerAnalyzer([SyntaxKind.Field], (context, node) => context.Report(DiagnosticDescriptors.GrantNotSupported, node.Span));
        var options = new AnalysisOptions { Analyzers = [analyzer] };
        CheckedQuery.Findings($"SELECT a FROM cpu {Bounded}", options).ShouldBe(["IQL3599: a"]);
    }

    [Fact]
    public void An_analyzer_may_start_a_check_of_its_own()
    {
        var inner = new List<int>();
        var analyzer = new CallerAnalyzer(
            [SyntaxKind.Field],
            (_, _) => inner.Add(QueryAnalysis.Run(SyntaxTree.ParseText("DROP DATABASE db; DROP USER u")).Diagnostics.Count));
        CheckedQuery.Findings($"SELECT a, b FROM cpu {Bounded} SLIMIT 1", new AnalysisOptions { Analyzers = [analyzer] }).ShouldBe(["IQL1030: SLIMIT 1"]);
        inner.ShouldBe([2, 2]);
    }

    [Fact]
    public void Cancelling_ends_the_check()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => QueryAnalysis.Run(SyntaxTree.ParseText("SHOW TAG KEYS"), null, source.Token));
    }

    [Fact]
    public void A_long_chain_of_conditions_is_checked_in_a_loop()
    {
        string condition = string.Join(" OR ", Enumerable.Range(0, 400).Select(i => $"host = \"h-{i}\""));
        string[] findings = CheckedQuery.Findings($"SELECT v FROM cpu WHERE ({condition}) AND time > now() - 1h");
        findings.Length.ShouldBe(400);
        findings.ShouldAllBe(finding => finding.StartsWith("IQL4003", StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_of_findings_take_time_by_their_number_and_not_its_square()
    {
        static string Query(int count) =>
            "SELECT " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"mean\"(v{i}::\"float\"), \"sample\"(v{i}, 0), a{i}::\"float\""))
            + " FROM cpu GROUP BY " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"(host{i}), t{i}"));

        static double Milliseconds(int count)
        {
            SyntaxTree tree = SyntaxTree.ParseText(Query(count));
            tree.GetDiagnostics().ShouldBeEmpty();
            var watch = System.Diagnostics.Stopwatch.StartNew();
            QueryAnalysis.Run(tree).Diagnostics.Count.ShouldBeGreaterThan(count);
            return watch.Elapsed.TotalMilliseconds;
        }

        // Other work on the machine lengthens single rounds; taking turns, both sizes have the same chance of a quiet one.
        Milliseconds(500);
        double few = double.MaxValue;
        double many = double.MaxValue;
        for (int round = 0; round < 10; round++)
        {
            few = Math.Min(few, Milliseconds(500));
            many = Math.Min(many, Milliseconds(4000));
        }

        many.ShouldBeLessThan((32 * few) + 20, "eight times the text");
    }

    [Fact]
    public void Every_built_in_analyzer_declares_rules_of_the_catalogue_and_kinds_of_nodes()
    {
        foreach (QueryAnalyzer analyzer in BuiltInAnalyzers.All)
        {
            analyzer.Descriptors.ShouldNotBeEmpty();
            analyzer.Descriptors.ShouldAllBe(rule => ReferenceEquals(DiagnosticDescriptors.Find(rule.Id), rule));
            analyzer.NodeKinds.ShouldAllBe(kind => SyntaxFacts.IsNode(kind));
        }
    }

    [Fact]
    public void Every_rule_about_targets_and_every_advice_has_an_analyzer()
    {
        string[] declared = [.. BuiltInAnalyzers.All.SelectMany(analyzer => analyzer.Descriptors).Select(rule => rule.Id).Distinct()];
        DiagnosticDescriptors.All
            .Where(rule => rule.Category is DiagnosticCategories.Target or DiagnosticCategories.Advice)
            .Select(rule => rule.Id)
            .ShouldBeSubsetOf(declared);
    }

    [Fact]
    public void The_slots_of_SELECT_are_where_the_facts_look_for_them()
    {
        SelectStatementSyntax select = SyntaxTree.ParseText("SELECT v FROM cpu WHERE a = 1 GROUP BY b").GetQuery().Statements[0].ShouldBeOfType<SelectStatementSyntax>();
        select.GetNodeSlot(SelectSlots.Fields).ShouldBeSameAs(select.Fields[0]);
        select.GetNodeSlot(SelectSlots.From).ShouldBeSameAs(select.FromClause);
        select.GetNodeSlot(SelectSlots.Where).ShouldBeSameAs(select.WhereClause);
        select.GetNodeSlot(SelectSlots.GroupBy).ShouldBeSameAs(select.GroupByClause);
    }

    [CorpusFact]
    public void Nothing_that_InfluxDB_1_runs_is_refused_for_it()
    {
        foreach (CorpusRow row in Corpus.Read("semantics_ok.jsonl"))
        {
            CheckedQuery.Check(row.Query, TargetProfiles.OssV1).ShouldNotContain(finding => finding.Severity == DiagnosticSeverity.Error, row.Query);
        }
    }

    [CorpusFact]
    public void No_text_of_the_corpora_makes_a_check_throw()
    {
        string[] files = ["parser_reference.jsonl", "server_queries.jsonl", "documentation_queries.jsonl", "semantics_error.jsonl"];
        int count = 0;
        foreach (CorpusRow row in files.SelectMany(Corpus.Read))
        {
            foreach (TargetProfile target in TargetProfiles.All)
            {
                CheckedQuery.Check(row.Query, target);
                count++;
            }
        }

        count.ShouldBeGreaterThan(1000);
    }

    private sealed class CallerAnalyzer(SyntaxKind[] kinds, Action<AnalysisContext, SyntaxNode> analyze) : QueryAnalyzer
    {
        public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [s_limitRule];

        public override IReadOnlyList<SyntaxKind> NodeKinds => kinds;

        public override void Analyze(AnalysisContext context, SyntaxNode node) => analyze(context, node);
    }
}
