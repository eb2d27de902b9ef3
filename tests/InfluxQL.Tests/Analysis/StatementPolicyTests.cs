using System.Text.RegularExpressions;
using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Targets;

namespace InfluxQL.Analysis;

/// <summary>Every form of statement, spelled in every way, for every target: nothing forbidden gets past.</summary>
public partial class StatementPolicyTests
{
    private static readonly (string Name, Func<string, string> Spell)[] s_spellings =
    [
        ("alone", text => text),
        ("second in a request", text => $"SELECT mean(v) FROM m WHERE time > now() - 1h; {text}"),
        ("after empty statements", text => $";;\n; {text};"),
        ("mixed case", text => Words().Replace(text, match => match.Value[..1].ToLowerInvariant() + match.Value[1..])),
        ("lower case", text => Words().Replace(text, match => match.Value.ToLowerInvariant())),
        ("comments between the words", text => BetweenWords().Replace(text, " /* c */ -- d\n ")),
        ("comments instead of spaces", text => BetweenWords().Replace(text, "/**/")),
        ("tabs and line breaks", text => BetweenWords().Replace(text, "\t\r\n")),
        ("after wide characters", text => $"SELECT mean(v) FROM \"温度\" WHERE host = '😀é' AND time > now() - 1h; {text}"),
        ("after a comment with wide characters", text => $"/* 温度 😀 */ {text}"),
        ("with a suppression comment", text => $"-- influxql:disable-file IQL1001,IQL1002\n/* influxql:disable IQL1008 */ {text}"),
    ];

    public static TheoryData<string> Targets() => new(TargetProfiles.All.Select(profile => profile.Id));

    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        for (int i = 0; i < StatementSamples.All.Count; i++)
        {
            foreach ((string name, _) in s_spellings)
            {
                cases.Add(i, name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_statement_passes_exactly_where_the_profile_lists_it(int sample, string spelling)
    {
        (StatementForm form, string text) = StatementSamples.All[sample];
        string query = s_spellings.Single(item => item.Name == spelling).Spell(text);
        SyntaxTree tree = SyntaxTree.ParseText(query);
        tree.GetDiagnostics().ShouldBeEmpty(query);
        foreach (TargetProfile profile in TargetProfiles.All)
        {
            var options = new AnalysisOptions { Target = profile, Now = CheckedQuery.Now, HonorSuppressionComments = true };
            AnalysisResult result = QueryAnalysis.Run(tree, options);
            Diagnostic[] refusals = Refusals(result);
            refusals.Length.ShouldBe(profile.Supports(form) ? 0 : 1, $"{profile.Id}: {query}");
            result.HasErrors.ShouldBe(!profile.Supports(form), $"{profile.Id}: {query}: {string.Join(", ", result.Diagnostics)}");
            if (refusals.Length == 1)
            {
                refusals[0].Message.ShouldStartWith($"{profile.DisplayName} does not run {StatementForms.GetText(form)}. ");
                refusals[0].ReferenceText.ShouldBeNull();
            }
        }
    }

    [Fact]
    public void Inside_EXPLAIN_a_SELECT_INTO_is_refused_as_well()
    {
        foreach ((StatementForm form, string text) in StatementSamples.All.Where(sample => sample.Text.StartsWith("SELECT", StringComparison.Ordinal)))
        {
            foreach (string explain in new[] { "EXPLAIN ", "explain analyze ", "Explain/* */Analyze Verbose " })
            {
                string[] expected = form == StatementForm.SelectInto ? ["IQL1021", "IQL1001"] : ["IQL1021"];
                Refusals(QueryAnalysis.Run(SyntaxTree.ParseText(explain + text))).Select(refusal => refusal.Id).ShouldBe(expected, text);
            }
        }

        CheckedQuery.Findings("EXPLAIN SELECT v INTO m FROM cpu", TargetProfiles.Core, "IQL1").ShouldBe(["IQL1001: INTO m"]);
    }

    [Fact]
    public void In_a_continuous_query_that_is_allowed_INTO_is_refused_where_the_target_does_not_write()
    {
        const string query = "CREATE CONTINUOUS QUERY cq ON db BEGIN SELECT mean(v) INTO m FROM cpu GROUP BY time(1h) END";
        TargetProfile custom = TargetProfiles.Clustered.With("mine", profile => profile.Allow(StatementForm.CreateContinuousQuery));
        CheckedQuery.Findings(query, custom, "IQL1").ShouldBe(["IQL1001: INTO m"]);
        CheckedQuery.Findings(query, TargetProfiles.Clustered, "IQL1").ShouldBe(["IQL1004: CREATE CONTINUOUS QUERY"]);
    }

    [Theory]
    [InlineData("DROP /* x */ DATABASE  db", "IQL1009: DROP /* x */ DATABASE")]
    [InlineData("SELECT v INTO db..m FROM cpu LIMIT 1", "IQL1001: INTO db..m")]
    [InlineData("EXPLAIN ANALYZE SELECT v FROM cpu LIMIT 1", "IQL1021: EXPLAIN ANALYZE")]
    [InlineData("  kill query 3", "IQL1020: kill query")]
    [InlineData("SHOW TAG VALUES EXACT CARDINALITY WITH KEY = a", "IQL1024: SHOW TAG VALUES EXACT CARDINALITY")]
    [InlineData("DELETE FROM cpu", "IQL1008: DELETE")]
    public void The_span_covers_the_words_that_name_the_statement(string query, string expected)
    {
        CheckedQuery.Findings(query, prefix: "IQL1").ShouldBe([expected]);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_kind_of_statement_without_an_entry_is_refused(string target)
    {
        // The parser makes an incomplete statement only with an error beside it; a tree made by hand has none.
        SyntaxNode broken = SyntaxTree.ParseText("SHOW").GetRoot();
        AnalysisResult result = QueryAnalysis.Run(SyntaxTree.Create(broken), new AnalysisOptions { Target = TargetProfiles.Find(target)! });

        broken.DescendantNodes().OfType<IncompleteStatementSyntax>().ShouldHaveSingleItem();
        result.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("IQL1029");
    }

    [Fact]
    public void A_custom_profile_without_SELECT_refuses_it_once_with_all_its_sub_queries()
    {
        TargetProfile custom = TargetProfiles.OssV1.With("mine", profile => profile.Forbid(StatementForm.Select));
        CheckedQuery.Findings("SELECT max(v) FROM (SELECT v FROM cpu)", custom, "IQL1").ShouldBe(["IQL1029: SELECT"]);
    }

    [Fact]
    public void Every_form_has_a_reason_and_an_alternative_of_its_target()
    {
        foreach (TargetProfile profile in TargetProfiles.All)
        {
            foreach (StatementForm form in StatementForms.All.Where(form => !profile.Supports(form)))
            {
                profile.GetRefusalReason(form).ShouldNotContain("The profile does not list it.", Case.Sensitive, $"{profile.Id} {form}");
            }
        }
    }

    // By the reference's own names of the statements and a search for INTO, so that nothing of ours decides what is expected.
    [CorpusFact]
    public void Of_what_other_people_wrote_Clustered_runs_SELECT_without_INTO_and_five_SHOW_statements()
    {
        string[] files = ["parser_reference.jsonl", "server_queries.jsonl", "documentation_queries.jsonl", "dashboard_queries.jsonl"];
        string[] runs = ["Select", "ShowRetentionPolicies", "ShowMeasurements", "ShowTagKeys", "ShowTagValues", "ShowFieldKeys"];
        int refused = 0;
        foreach (CorpusRow row in files.SelectMany(Corpus.Read).Where(row => row.Ok == true))
        {
            bool mayRun = row.Statements.All(runs.Contains) && !Into().IsMatch(row.Canonical ?? row.Query);
            Diagnostic[] refusals = Refusals(QueryAnalysis.Run(SyntaxTree.ParseText(row.Query)));
            refusals.Any().ShouldBe(!mayRun, row.Query);
            refused += mayRun ? 0 : 1;
        }

        refused.ShouldBeGreaterThan(100);
    }

    private static Diagnostic[] Refusals(AnalysisResult result) =>
    [
        .. result.Diagnostics
            .Where(finding => string.CompareOrdinal(finding.Id, "IQL1001") >= 0 && string.CompareOrdinal(finding.Id, "IQL1029") <= 0),
    ];

    [GeneratedRegex(@"\bINTO\b")]
    private static partial Regex Into();

    [GeneratedRegex(@"(?<![""'\w/$:@])\b[A-Z]{2,}\b(?!["":'])")]
    private static partial Regex Words();

    // Spaces outside quotes; an interval such as "- 1h" has spaces that may be comments too.
    [GeneratedRegex(@" (?=(?:[^']*'[^']*')*[^']*$)(?=(?:[^""]*""[^""]*"")*[^""]*$)")]
    private static partial Regex BetweenWords();
}
