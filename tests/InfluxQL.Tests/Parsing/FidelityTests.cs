using InfluxQL.Syntax;

namespace InfluxQL.Parsing;

/// <summary>Whatever the text is, the tree has all of it and nothing throws.</summary>
public class FidelityTests
{
    private const string Alphabet = "aZ_09 \t\r\n\0'\"/\\*-+.,;:()=<>!~%&|^$#µé\u00A0\uFEFF";

    private static readonly string[] s_words =
    [
        "SELECT", "FROM", "WHERE", "GROUP", "BY", "fill", "tz", "time", "(", ")", ",", ";", "=", "=~", "/a/", "'s'", "\"i\"", "1", "1m", "1.5", "AND",
        "SHOW", "TAG", "KEYS", "WITH", "KEY", "IN", "CREATE", "DATABASE", "ON", "LIMIT", "*", "::", ".", "$p", "DISTINCT", "INTO", ":MEASUREMENT", "cpu", "v",
    ];

    [CorpusFact]
    public void Every_beginning_and_end_of_every_query_is_kept()
    {
        foreach (string query in Corpus.VerdictFiles.SelectMany(Corpus.Read).Select(row => row.Query).Distinct())
        {
            for (int i = 0; i <= query.Length; i++)
            {
                query.Substring(0, i).ShouldRoundTrip();
                query.Substring(i).ShouldRoundTrip();
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_characters_are_kept(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++)
        {
            var text = new char[random.Next(60)];
            for (int j = 0; j < text.Length; j++)
            {
                // Lone halves of surrogate pairs among them.
                text[j] = random.Next(8) == 0 ? (char)random.Next(0xD7F0, 0xE010) : random.Next(8) == 0 ? (char)random.Next(char.MaxValue) : Alphabet[random.Next(Alphabet.Length)];
            }

            new string(text).ShouldRoundTrip();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_words_are_kept(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 5000; i++)
        {
            string text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(30)).Select(_ => s_words[random.Next(s_words.Length)]));
            text.ShouldRoundTrip();
            SyntaxTree.ParseExpression(text).GetRoot().ToFullString().ShouldBe(text);
        }
    }
}
