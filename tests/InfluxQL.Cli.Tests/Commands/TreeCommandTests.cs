using System.Text.Json;

namespace InfluxQL.Cli.Commands;

public sealed class TreeCommandTests
{
    [Fact]
    public void The_outline_has_a_line_for_each_node_and_token()
    {
        ToolRun run = ToolRun.Of("tree", "SHOW DATABASES");

        run.Status.ShouldBe(0);
        run.Output.ShouldBe("""
            Query [0..14)
              ShowDatabasesStatement [0..14)
                ShowKeyword "SHOW" [0..4)
                DatabasesKeyword "DATABASES" [5..14)
              EndOfFileToken "" [14..14)

            """);
    }

    [Fact]
    public void Trivia_is_shown_when_asked_for()
    {
        const string Query = "SHOW /* all */ DATABASES -- end\n";

        ToolRun.Of("tree", Query).Output.ShouldNotContain("Comment");
        string outline = ToolRun.Of("tree", "--trivia", Query).Output;
        outline.ShouldContain("trailing MultiLineCommentTrivia \"/* all */\" [5..14)");
        outline.ShouldContain("trailing SingleLineCommentTrivia \"-- end\" [25..31)");
    }

    [Fact]
    public void Missing_and_skipped_text_is_visible_and_the_error_goes_to_standard_error()
    {
        ToolRun run = ToolRun.Of("tree", "SELECT v FROM cpu LIMIT ) 5 6");

        run.Status.ShouldBe(1);
        run.Output.ShouldContain("skipped \")\"");
        run.Error.ShouldContain("error IQL0");

        ToolRun.Of("tree", "SELECT v FROM").Output.ShouldContain(" missing [13..13)");
    }

    [Fact]
    public void Json_holds_every_character_of_the_text()
    {
        const string Query = "SELECT 'a\\nb' ,, FROM \"温\" -- x";

        JsonElement json = ToolRun.Of("tree", "--json", "--trivia", Query).Json;

        Text(json.GetProperty("root")).ShouldBe(Query);
        json.GetProperty("diagnostics").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--trivia")]
    public void A_very_deep_tree_is_no_trouble(string option)
    {
        string query = "SELECT a" + string.Concat(Enumerable.Repeat(" + a", 9_000)) + " FROM m";

        ToolRun run = ToolRun.Of("tree", option, query);

        run.Status.ShouldBe(0);
        run.Output.Length.ShouldBeLessThan(9_000 * 1000);
    }

    private static string Text(JsonElement item)
    {
        if (item.TryGetProperty("children", out JsonElement children))
        {
            return string.Concat(children.EnumerateArray().Select(Text));
        }

        return Trivia(item, "leading") + item.GetProperty("text").GetString() + Trivia(item, "trailing");
    }

    private static string Trivia(JsonElement token, string name) =>
        string.Concat(token.GetProperty(name).EnumerateArray().Select(trivia => trivia.GetProperty("text").GetString()));
}
