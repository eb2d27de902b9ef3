using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Formatting;

/// <summary>Every query of the corpora prints as the reference prints it, but for the defects of its printer.</summary>
public class CanonicalCorpusTests
{
    private const string Redacted = "[REDACTED]";

    [CorpusFact]
    public void Every_corpus_query_prints_as_the_reference_prints_it()
    {
        List<string> failures = [];
        foreach (CorpusRow row in ValidRows())
        {
            SyntaxNode root = SyntaxTree.ParseText(row.Query).GetRoot();
            string canonical = CanonicalPrinter.Print(root);
            if (canonical != row.Canonical && !IsDefectOfTheReference(row, canonical))
            {
                failures.Add($"{row}\n  {canonical}\n  {row.Canonical}");
            }
        }

        failures.ShouldBeEmpty();
    }

    [CorpusFact]
    public void Every_corpus_query_has_the_statements_that_the_reference_sees()
    {
        foreach (CorpusRow row in ValidRows())
        {
            SyntaxFactory.ParseQuery(row.Query).NonEmptyStatements.Select(StatementKindName.Of).ShouldBe(row.Statements, row.ToString());
        }
    }

    [CorpusFact]
    public void The_canonical_text_of_every_corpus_query_parses_and_prints_as_itself()
    {
        foreach (CorpusRow row in Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == true))
        {
            string canonical = CanonicalPrinter.Print(SyntaxTree.ParseText(row.Query).GetRoot());
            SyntaxTree again = SyntaxTree.ParseText(canonical);

            again.GetDiagnostics().ShouldBeEmpty(row.ToString());
            CanonicalPrinter.Print(again.GetRoot()).ShouldBe(canonical, row.ToString());
        }
    }

    [CorpusFact]
    public void A_query_with_any_token_taken_out_prints_what_is_left()
    {
        foreach (CorpusRow row in Corpus.Read("parser_reference.jsonl"))
        {
            foreach (SyntaxToken token in SyntaxTree.ParseText(row.Query).GetRoot().DescendantTokens())
            {
                string damaged = row.Query.Remove(token.Span.Start, token.Span.Length);
                CanonicalPrinter.Print(SyntaxTree.ParseText(damaged).GetRoot()).ShouldNotBeNull();
            }
        }
    }

    private static IEnumerable<CorpusRow> ValidRows() =>
        Corpus.VerdictFiles.SelectMany(Corpus.Read).Where(row => row.Ok == true && row.Params is null);

    // Passwords are redacted there, and WITH KEY is lost.
    private static bool IsDefectOfTheReference(CorpusRow row, string canonical) =>
        row.Canonical!.Contains(Redacted)
            ? canonical.StartsWith(row.Canonical.Substring(0, row.Canonical.IndexOf(Redacted)), StringComparison.Ordinal)
            : row.Statements is ["ShowTagKeys"] && row.Query.Contains("WITH KEY") && canonical.Contains(" WITH KEY ");
}
