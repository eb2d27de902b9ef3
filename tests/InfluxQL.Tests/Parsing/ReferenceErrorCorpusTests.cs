using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing;

/// <summary>Every invalid query of the corpora is refused with the reference's own words, byte for byte.</summary>
public sealed class ReferenceErrorCorpusTests
{
    // Query and reason. An entry that is no longer needed fails the test.
    private static readonly Dictionary<string, string> s_exceptions = new()
    {
    };

    [CorpusFact]
    public void An_invalid_query_has_the_error_text_of_the_reference()
    {
        List<string> differences = [];
        HashSet<string> excused = [];
        int invalid = 0;
        foreach (CorpusRow row in Corpus.VerdictFiles.SelectMany(Corpus.Read))
        {
            // What a bound value does is the binder's matter.
            if (row.Params is not null)
            {
                continue;
            }

            invalid += row.Ok == false ? 1 : 0;
            SyntaxTree tree = SyntaxTree.ParseText(row.Query);
            string? actual = tree.GetReferenceError() ?? tree.GetDiagnostics().FirstOrDefault()?.GetMessage();
            if (actual == row.Error)
            {
                continue;
            }

            if (s_exceptions.ContainsKey(row.Query))
            {
                excused.Add(row.Query);
            }
            else
            {
                differences.Add($"{row}\n    expected {row.Error ?? "no error"}\n    actual   {actual ?? "no error"}");
            }
        }

        invalid.ShouldBeGreaterThan(300);
        differences.ShouldBeEmpty();
        s_exceptions.Keys.Except(excused).ShouldBeEmpty("these exceptions are no longer needed");
    }

    [CorpusFact]
    public void At_most_one_diagnostic_has_the_reference_text()
    {
        foreach (CorpusRow row in Corpus.VerdictFiles.SelectMany(Corpus.Read))
        {
            IReadOnlyList<Diagnostic> diagnostics = SyntaxTree.ParseText(row.Query).GetDiagnostics();

            diagnostics.Count(diagnostic => diagnostic.ReferenceText is not null).ShouldBeLessThanOrEqualTo(1, row.ToString());
        }
    }

    [CorpusFact]
    public void A_query_that_loses_a_token_or_its_end_has_a_text_of_the_reference_that_names_no_rule_of_the_grammar()
    {
        foreach (CorpusRow row in Corpus.VerdictFiles.SelectMany(Corpus.Read))
        {
            foreach (string damaged in Damage(row.Query))
            {
                SyntaxTree tree = SyntaxTree.ParseText(damaged);
                if (tree.GetDiagnostics().Count == 0)
                {
                    continue;
                }

                string error = tree.GetReferenceError().ShouldNotBeNull(damaged);
                int expected = error.IndexOf(", expected ", StringComparison.Ordinal);
                GrammarTables.RuleNames.ShouldNotContain(error[(expected + ", expected ".Length)..].Split(" at line ")[0], damaged);
            }
        }
    }

    private static IEnumerable<string> Damage(string query)
    {
        foreach (SyntaxToken token in SyntaxTree.ParseText(query).GetRoot().DescendantTokens())
        {
            if (token.Span.Length > 0)
            {
                yield return query.Remove(token.Span.Start, token.Span.Length);
                yield return query[..token.Span.Start];
            }
        }
    }
}
