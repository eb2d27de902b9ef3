using InfluxQL.Diagnostics;
using InfluxQL.Text;

namespace InfluxQL.Services;

/// <summary>Editors ask while a text is half written: any position of any text gets an answer.</summary>
public class DamagedTextTests
{
    // Characters that begin or end something: quotes, comments, parentheses, statements.
    private static readonly string[] s_insertions = ["'", "\"", "/", "/*", "--", "(", ")", ";", "$", ".", "::", "\0", "é", "\ud800", "\r", "9x", "SELECT ", "FROM "];

    [CorpusFact]
    public void Any_position_in_any_damaged_text_gets_an_answer()
    {
        var random = new Random(20_261);
        int asked = 0;
        foreach (string query in ServiceQueries.Valid())
        {
            for (int round = 0; round < 3; round++)
            {
                string text = Damage(query, random);
                var services = new QueryServices(text, ServiceQueries.Sample());
                AskOnce(services, text);
                for (int i = 0; i < 6; i++)
                {
                    AskAt(services, text, random.Next(text.Length + 1));
                    asked++;
                }
            }
        }

        asked.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Empty_text_and_every_position_of_a_broken_text_get_an_answer()
    {
        foreach (string text in new[] { string.Empty, " ", ";", ";;", "SELECT mean('x FROM \"m WHERE (((", "/* SELECT", "-- SELECT\nSHOW TAG", "$", "$$", "SELECT /a FROM m", "((((", "))))" })
        {
            var services = new QueryServices(text, ServiceQueries.Sample());
            AskOnce(services, text);
            for (int position = 0; position <= text.Length; position++)
            {
                AskAt(services, text, position);
            }
        }
    }

    [Fact]
    public void A_text_beyond_the_limits_gets_an_answer()
    {
        foreach (string text in new[] { new string('(', 100_000), "SELECT " + string.Join("+", Enumerable.Repeat("a", 60_000)) + " FROM m", string.Concat(Enumerable.Repeat("x ) ", 5_000)) })
        {
            var services = new QueryServices(text, ServiceQueries.Sample());
            AskOnce(services, text);
            AskAt(services, text, text.Length / 2);
            AskAt(services, text, text.Length);
        }
    }

    [Fact]
    public void A_position_outside_of_the_text_is_an_error()
    {
        var services = new QueryServices("SELECT");
        Should.Throw<ArgumentOutOfRangeException>(() => services.GetCompletions(7));
        Should.Throw<ArgumentOutOfRangeException>(() => services.GetHover(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => services.GetSelectionRanges(7));
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        string text = "SELECT mean(usage_idle) FROM cpu WHERE host = 'server01' GROUP BY time(1m)";
        var services = new QueryServices(text, ServiceQueries.Sample());
        int expected = new QueryServices(text, ServiceQueries.Sample()).GetCompletions(12).Items.Count;
        Parallel.For(0, 200, _ => services.GetCompletions(12).Items.Count.ShouldBe(expected));
    }

    private static string Damage(string query, Random random)
    {
        string text = query;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(text.Length + 1);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
                1 => text.Insert(at, s_insertions[random.Next(s_insertions.Length)]),
                _ => text[..at],
            };
        }

        return text;
    }

    private static void AskOnce(QueryServices services, string text)
    {
        int end = 0;
        foreach (ClassifiedSpan span in services.GetClassifications())
        {
            span.Span.Start.ShouldBeGreaterThanOrEqualTo(end, text);
            end = span.Span.End;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
        services.GetFoldingRanges().ShouldAllBe(range => range.Span.End <= text.Length);
        foreach ((Diagnostic diagnostic, Fixes.QueryFix fix) in services.GetFixes(new TextSpan(0, text.Length)))
        {
            fix.Changes.ShouldAllBe(change => change.Span.End <= text.Length, diagnostic.ToString());
        }
    }

    private static void AskAt(QueryServices services, string text, int position)
    {
        CompletionList list = services.GetCompletions(position);
        list.Items.ShouldAllBe(item => item.Span.Start <= position && item.Span.End >= position && item.Span.End <= text.Length, $"{position}: {text}");
        services.GetSignatureHelp(position);
        services.GetHover(position);
        services.GetRename(position);
        IReadOnlyList<TextSpan> ranges = services.GetSelectionRanges(position);
        ranges[^1].ShouldBe(new TextSpan(0, text.Length));
    }
}
