using InfluxQL.Syntax;
using Xunit.Abstractions;

namespace InfluxQL.Services;

/// <summary>Completion at every boundary between tokens of the corpora's valid queries.</summary>
public class CompletionCorpusTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.99;

    [CorpusFact]
    public void The_token_that_follows_is_among_the_offers()
    {
        int boundaries = 0;
        int literals = 0;
        var missing = new List<string>();
        foreach (string query in ServiceQueries.Valid())
        {
            var services = new QueryServices(query, ServiceQueries.WithOwnNames(query));
            foreach (SyntaxToken token in services.Tree.GetRoot().DescendantTokens())
            {
                if (token.Span.IsEmpty)
                {
                    continue;
                }

                boundaries++;
                CompletionList list = services.GetCompletions(token.SpanStart);
                if (IsOffered(list, token))
                {
                    continue;
                }

                if ((list.FreeInput & InputOf(token)) != 0)
                {
                    literals++;
                }
                else
                {
                    missing.Add($"{token.Text} ({token.Kind}) at {token.SpanStart}: {query}");
                }
            }
        }

        output.WriteLine($"{boundaries} boundaries, {missing.Count} without the token that follows, {literals} of free text");
        missing.Take(40).ToList().ForEach(output.WriteLine);
        boundaries.ShouldBeGreaterThan(10_000);
        (1 - ((double)missing.Count / (boundaries - literals))).ShouldBeGreaterThanOrEqualTo(LeastShare);
    }

    [CorpusFact]
    public void Nothing_offered_leads_to_a_syntax_error()
    {
        int offers = 0;
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        foreach (string query in ServiceQueries.Valid())
        {
            var services = new QueryServices(query, ServiceQueries.WithOwnNames(query));
            foreach (SyntaxToken token in services.Tree.GetRoot().DescendantTokens())
            {
                // Before the token, and behind its first character.
                string start = query[..token.SpanStart];
                string? before = ErrorBeforeEnd(start);
                foreach (string prefix in new[] { start, query[..Math.Min(query.Length, token.SpanStart + 1)] })
                {
                    // The same beginning has the same offers.
                    IReadOnlyList<CompletionItem> items = seen.Add(prefix) ? new QueryServices(prefix, services.Options).GetCompletions(prefix.Length).Items : [];
                    offers += items.Count;
                    foreach (CompletionItem item in items)
                    {
                        string text = ServiceQueries.Apply(prefix, item);
                        if (ErrorBeforeEnd(text) is { } error && error != before)
                        {
                            wrong.Add($"{item.Kind} {item.InsertText}: {text}: {error}");
                        }
                    }
                }
            }
        }

        output.WriteLine($"{offers} offers, {wrong.Count} lead to a syntax error");
        wrong.Take(40).ToList().ForEach(output.WriteLine);
        offers.ShouldBeGreaterThan(100_000);
        wrong.Count.ShouldBe(0);
    }

    private static bool IsOffered(CompletionList list, SyntaxToken token) =>
        list.Items.Any(item => FirstToken(item.InsertText, token));

    // The first token of what is inserted is the token: words in any letter case, names and strings by their value.
    private static bool FirstToken(string text, SyntaxToken token)
    {
        if (SyntaxFacts.IsKeyword(token.Kind))
        {
            return text.Equals(token.Text, StringComparison.OrdinalIgnoreCase)
                || (text.StartsWith(token.Text, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(text[token.Text.Length]));
        }

        if (token.Kind is SyntaxKind.IdentifierToken)
        {
            int end = text.EndsWith('(') || text.EndsWith("()", StringComparison.Ordinal) ? text.IndexOf('(', StringComparison.Ordinal) : text.Length;
            return NameText.ValueOf(text[..end]).Equals(token.ValueText, StringComparison.OrdinalIgnoreCase);
        }

        return token.Kind == SyntaxKind.StringLiteralToken
            ? text.Length > 1 && text[0] == '\'' && Literals.QuotedText.TryUnescape(text, out string value) && value == token.ValueText
            : text == token.Text || (token.Kind == SyntaxKind.ColonToken && text == ":MEASUREMENT")
                || (token.Kind == SyntaxKind.BindParameterToken && text == token.Text + "(");
    }

    private static FreeInput InputOf(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.IdentifierToken => FreeInput.Name,
        SyntaxKind.StringLiteralToken => FreeInput.String,
        SyntaxKind.IntegerLiteralToken or SyntaxKind.NumberLiteralToken => FreeInput.Number,
        SyntaxKind.DurationLiteralToken => FreeInput.Duration,
        SyntaxKind.RegexLiteralToken => FreeInput.Regex,
        SyntaxKind.BindParameterToken => FreeInput.Parameter,
        _ => FreeInput.None,
    };

    // The reference stops at the first mistake: where that is the end of the text, all that stands before is right. Of a
    // continuous query it says early that the interval is missing, so that is added.
    private static string? ErrorBeforeEnd(string text) => FirstError(text) is not { } error ? null
        : error.Contains("expected GROUP BY time(...) at", StringComparison.Ordinal)
            && (FirstError(text + " GROUP BY time(1h) END") is null || FirstError(text + ", time(1h) END") is null) ? null
        : error;

    private static string? FirstError(string text) =>
        SyntaxTree.ParseText(text).GetReferenceError() is { } error && !error.StartsWith("found EOF", StringComparison.Ordinal) ? error : null;
}
