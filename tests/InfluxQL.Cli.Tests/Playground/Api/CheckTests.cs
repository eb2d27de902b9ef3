using System.Text.Json;

namespace InfluxQL.Cli.Playground.Api;

public sealed class CheckTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task Tokens_are_triples_of_start_length_and_class()
    {
        JsonElement answer = await playground.Ask("check", new { text = "SELECT v -- x" });

        int[] tokens = [.. answer.GetProperty("tokens").EnumerateArray().Select(number => number.GetInt32())];
        string[] classes = [.. answer.GetProperty("classes").EnumerateArray().Select(name => name.GetString()!)];

        tokens[..2].ShouldBe([0, 6]);
        classes[tokens[2]].ShouldBe("keyword");
        tokens[^3..^1].ShouldBe([9, 4]);
        classes[tokens[^1]].ShouldBe("comment");
        classes.ShouldContain("retentionPolicy");
    }

    [Fact]
    public async Task A_diagnostic_has_its_place_its_page_and_its_fix()
    {
        JsonElement answer = await playground.Ask("check", new { text = "SELECT v FORM cpu" });

        JsonElement diagnostic = answer.GetProperty("diagnostics").EnumerateArray().Single();
        diagnostic.GetProperty("id").GetString().ShouldBe("IQL0008");
        diagnostic.GetProperty("severity").GetString().ShouldBe("error");
        diagnostic.GetProperty("start").GetInt32().ShouldBe(9);
        diagnostic.GetProperty("length").GetInt32().ShouldBe(4);
        diagnostic.GetProperty("about").ValueKind.ShouldBe(JsonValueKind.Null);
        diagnostic.GetProperty("help").GetString().ShouldBe("/help/IQL0008");
        JsonElement edit = diagnostic.GetProperty("fixes")[0].GetProperty("edits")[0];
        edit.GetProperty("start").GetInt32().ShouldBe(9);
        edit.GetProperty("text").GetString().ShouldBe("FROM");
    }

    [Theory]
    [InlineData("epoch", "\"fortnight\"", "IQL3022")]
    [InlineData("params", "\"{\"", "IQL3024")]
    [InlineData("params", "\"[1]\"", "IQL3024")]
    [InlineData("now", "\"soon\"", "IQL3022")]
    [InlineData("chunkSize", "1000", "IQL3026")]
    [InlineData("rp", "\"week\"", "IQL3027")]
    public async Task What_is_wrong_beside_the_text_is_a_diagnostic_about_a_member(string member, string value, string id)
    {
        (_, JsonElement answer) = await playground.Post("check", $$"""{"text": "SHOW MEASUREMENTS", "{{member}}": {{value}}}""");

        JsonElement diagnostic = answer.GetProperty("diagnostics").EnumerateArray().Single();
        diagnostic.GetProperty("id").GetString().ShouldBe(id);
        diagnostic.GetProperty("about").GetString().ShouldBe(member);
        diagnostic.GetProperty("start").GetInt32().ShouldBe(0);
        diagnostic.GetProperty("length").GetInt32().ShouldBe(0);
        diagnostic.GetProperty("fixes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_chunk_size_below_one_is_named_by_its_member()
    {
        JsonElement answer = await playground.Ask("check", new { text = "SHOW MEASUREMENTS", chunked = true, chunkSize = -1 });

        answer.GetProperty("diagnostics").EnumerateArray().Single().GetProperty("about").GetString().ShouldBe("chunkSize");
    }

    [Fact]
    public async Task A_bind_parameter_without_a_value_is_an_error_and_one_with_a_value_is_checked()
    {
        const string Text = "SELECT v FROM cpu WHERE time > now() - 1h ORDER BY time DESC LIMIT $n";

        (await Ids(new { text = Text, target = "oss-1.x" })).ShouldBe(["IQL2101"]);
        (await Ids(new { text = Text, target = "oss-1.x", @params = """{"n": 3}""" })).ShouldBeEmpty();
        (await Ids(new { text = Text, target = "oss-1.x", @params = """{"n": "3"}""" })).ShouldBe(["IQL2103"]);
    }

    [Fact]
    public async Task The_target_decides()
    {
        (await Ids(new { text = "DROP SERIES FROM cpu" })).ShouldBe(["IQL1012"]);
        (await Ids(new { text = "DROP SERIES FROM cpu", target = "oss-1.x" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_suppresses_advice()
    {
        const string Text = "SELECT v FROM cpu WHERE host = \"web01\" AND time > now() - 1h";

        (await Ids(new { text = Text })).ShouldBe(["IQL4003"]);
        (await Ids(new { text = "-- influxql:disable IQL4003\n" + Text })).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_text_is_fine()
    {
        (await Ids(new { text = "" })).ShouldBeEmpty();
        (await Ids(new { })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Folds_and_statements_are_told()
    {
        JsonElement answer = await playground.Ask("check", new { text = "SHOW DATABASES;\nSELECT v\nFROM cpu" });

        answer.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("kind").GetString()).ShouldBe(["ShowDatabases", "Select"]);
        answer.GetProperty("folds").EnumerateArray().Single().GetProperty("kind").GetString().ShouldBe("code");
    }

    [Fact]
    public async Task Of_very_many_diagnostics_a_thousand_are_sent_and_the_rest_is_counted()
    {
        string text = string.Join(';', Enumerable.Repeat("DROP SERIES FROM cpu", 1200));

        JsonElement answer = await playground.Ask("check", new { text });

        answer.GetProperty("diagnostics").GetArrayLength().ShouldBe(1000);
        answer.GetProperty("diagnosticsLeftOut").GetInt32().ShouldBe(200);
    }

    private async Task<string[]> Ids(object state) =>
        [.. (await playground.Ask("check", state)).GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("id").GetString()!)];
}
