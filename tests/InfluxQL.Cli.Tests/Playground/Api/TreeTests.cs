using System.Text;
using System.Text.Json;
using InfluxQL.Cli.Playground.Answers;

namespace InfluxQL.Cli.Playground.Api;

public sealed class TreeTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData("SELECT mean(v) -- x\nFROM cpu ;\t")]
    [InlineData("SELECT FORM ((( é\ud83d\ude00")]
    [InlineData("")]
    public async Task The_tokens_and_their_trivia_are_the_text(string text)
    {
        JsonElement answer = await playground.Ask("tree", new { text });

        var read = new StringBuilder();
        Read(answer.GetProperty("root"), read);
        read.ToString().ShouldBe(text);
        answer.GetProperty("cut").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_token_says_so()
    {
        JsonElement answer = await playground.Ask("tree", new { text = "SELECT v FROM" });

        answer.GetRawText().ShouldContain("\"missing\":true");
    }

    [Fact]
    public async Task A_large_tree_is_cut_and_says_so()
    {
        JsonElement answer = await playground.Ask("tree", new { text = string.Concat(Enumerable.Repeat("SHOW DATABASES;", 9000)) });

        answer.GetProperty("cut").GetBoolean().ShouldBeTrue();
        answer.GetProperty("root").GetProperty("cut").GetBoolean().ShouldBeTrue();
        Count(answer.GetProperty("root")).ShouldBeLessThanOrEqualTo(TreeAnswer.MaxItems);
    }

    [Fact]
    public async Task A_deep_tree_is_cut_at_a_depth_that_a_page_can_walk()
    {
        string text = "SELECT " + string.Join('+', Enumerable.Repeat("a", 5000)) + " FROM cpu";

        JsonElement answer = await playground.Ask("tree", new { text });

        answer.GetProperty("cut").GetBoolean().ShouldBeTrue();
        Depth(answer.GetProperty("root")).ShouldBeLessThanOrEqualTo(TreeAnswer.MaxDepth);
    }

    [Fact]
    public async Task Trivia_without_end_is_cut()
    {
        JsonElement answer = await playground.Ask("tree", new { text = string.Concat(Enumerable.Repeat("-- x\n", 30_000)) });

        answer.GetProperty("cut").GetBoolean().ShouldBeTrue();
    }

    private static void Read(JsonElement item, StringBuilder text)
    {
        if (!item.GetProperty("token").GetBoolean())
        {
            foreach (JsonElement child in item.GetProperty("children").EnumerateArray())
            {
                Read(child, text);
            }

            return;
        }

        item.GetProperty("fullStart").GetInt32().ShouldBe(text.Length);
        ReadTrivia(item.GetProperty("leading"), text);
        item.GetProperty("start").GetInt32().ShouldBe(text.Length);
        text.Append(item.GetProperty("text").GetString());
        ReadTrivia(item.GetProperty("trailing"), text);
    }

    private static void ReadTrivia(JsonElement list, StringBuilder text)
    {
        foreach (JsonElement trivia in list.EnumerateArray())
        {
            trivia.GetProperty("start").GetInt32().ShouldBe(text.Length);
            text.Append(trivia.GetProperty("text").GetString());
        }
    }

    private static int Count(JsonElement item) => 1 + Children(item).Sum(Count);

    private static int Depth(JsonElement item) => 1 + Children(item).Select(Depth).DefaultIfEmpty(0).Max();

    private static IEnumerable<JsonElement> Children(JsonElement item) =>
        item.TryGetProperty("children", out JsonElement children) ? children.EnumerateArray() : [];
}
