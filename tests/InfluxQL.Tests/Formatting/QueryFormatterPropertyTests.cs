using InfluxQL.Syntax;
using InfluxQL.TestSupport;

namespace InfluxQL.Formatting;

/// <summary>What holds for every query: on all valid rows of the corpora, also with comments between any two tokens.</summary>
public class QueryFormatterPropertyTests
{
    private static readonly string[] s_clauses = [" FROM ", " WHERE ", " GROUP BY ", " ORDER BY ", " LIMIT ", " AND ", " OR ", ", ", " + ", " = "];

    [CorpusFact]
    public void Every_corpus_query_says_the_same_and_stays_when_it_is_formatted_again()
    {
        foreach (string query in ValidQueries())
        {
            foreach (int width in new[] { 1, 24, 80, 1000 })
            {
                Check(query, width);
            }
        }
    }

    [CorpusFact]
    public void Comments_between_any_two_tokens_stay_between_them()
    {
        int checkedTexts = 0;
        foreach (string query in ValidQueries())
        {
            foreach (SyntaxToken token in SyntaxTree.ParseText(query).GetRoot().DescendantTokens())
            {
                foreach (string comment in new[] { "/* c */", " /* c */ ", " -- c\n", "\n-- c\n", "\n/* c\n c */\n", "\n/* c */ -- d\n\n" })
                {
                    string text = query.Insert(token.SpanStart, comment);
                    if (SyntaxTree.ParseText(text) is var tree && tree.GetDiagnostics().Count == 0 && tree.GetRoot().DescendantTrivia().Any(IsComment))
                    {
                        Check(text, 40);
                        checkedTexts++;
                    }
                }
            }
        }

        checkedTexts.ShouldBeGreaterThan(10_000);
    }

    [CorpusFact]
    public void No_line_is_too_long_that_could_be_broken()
    {
        const int Width = 32;
        int longLines = 0;
        foreach (string query in ValidQueries())
        {
            string formatted = QueryFormatter.Format(query, new FormatOptions { Width = Width }).Text;
            foreach (string line in formatted.Split('\n').Where(line => line.Length > Width && !line.Contains('\'') && !line.Contains('"') && !line.Contains("--") && !line.Contains('/')))
            {
                longLines++;
                s_clauses.Where(word => line.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty(line + "\n" + query);
            }
        }

        longLines.ShouldBeGreaterThan(0);
    }

    private static void Check(string query, int width)
    {
        var options = new FormatOptions { Width = width };
        SyntaxTree before = SyntaxTree.ParseText(query);
        FormatResult result = QueryFormatter.Format(before, options);
        SyntaxTree after = SyntaxTree.ParseText(result.Text);

        after.GetDiagnostics().ShouldBeEmpty($"{query}\n=>\n{result.Text}");
        SyntaxFactory.AreEquivalent(before, after).ShouldBeTrue($"{query}\n=>\n{result.Text}");
        CanonicalPrinter.Print(after.GetRoot()).ShouldBe(CanonicalPrinter.Print(before.GetRoot()), query);
        Comments(after).ShouldBe(Comments(before), query);
        QueryFormatter.Format(after, options).Text.ShouldBe(result.Text, query);
    }

    // Each comment with the number of tokens before it.
    private static List<string> Comments(SyntaxTree tree)
    {
        var comments = new List<string>();
        int tokens = 0;
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            comments.AddRange(token.LeadingTrivia.Where(IsComment).Select(comment => $"{tokens}: {comment}"));
            tokens++;
            comments.AddRange(token.TrailingTrivia.Where(IsComment).Select(comment => $"{tokens}: {comment}"));
        }

        return comments;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static IEnumerable<string> ValidQueries() =>
        Corpus.VerdictFiles.SelectMany(Corpus.Read).Select(row => row.Query).Distinct()
            .Where(query => SyntaxTree.ParseText(query).GetDiagnostics().Count == 0);
}
