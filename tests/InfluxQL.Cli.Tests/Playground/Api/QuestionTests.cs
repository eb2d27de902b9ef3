using System.Text.Json;

namespace InfluxQL.Cli.Playground.Api;

public sealed class QuestionTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task Completion_offers_what_the_grammar_takes_the_likeliest_first()
    {
        JsonElement answer = await playground.Ask("complete", new { text = "SELECT v FR", position = 11 });

        JsonElement first = answer.GetProperty("items")[0];
        first.GetProperty("label").GetString().ShouldBe("FROM");
        first.GetProperty("kind").GetString().ShouldBe("keyword");
        first.GetProperty("start").GetInt32().ShouldBe(9);
        first.GetProperty("length").GetInt32().ShouldBe(2);
        first.GetProperty("insert").GetString().ShouldStartWith("FROM");
    }

    [Fact]
    public async Task Completion_says_what_else_may_be_typed()
    {
        JsonElement answer = await playground.Ask("complete", new { text = "SELECT v FROM cpu LIMIT ", position = 24 });

        answer.GetProperty("freeInput").EnumerateArray().Select(name => name.GetString()).ShouldContain("number");
    }

    [Fact]
    public async Task A_bind_parameter_of_the_request_is_offered()
    {
        JsonElement answer = await playground.Ask("complete", new { text = "SELECT v FROM cpu LIMIT ", position = 24, @params = """{"count": 1}""" });

        answer.GetProperty("items").EnumerateArray().ShouldContain(item => item.GetProperty("insert").GetString() == "$count");
    }

    [Fact]
    public async Task A_hover_has_a_title_and_paragraphs_and_may_be_null()
    {
        JsonElement answer = await playground.Ask("hover", new { text = "SELECT mean(v) FROM cpu", position = 8 });

        answer.GetProperty("title").GetString().ShouldBe("mean(field)");
        answer.GetProperty("paragraphs").GetArrayLength().ShouldBe(1);
        (await playground.Ask("hover", new { text = "", position = 0 })).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_arguments_of_a_signature_are_places_in_its_label()
    {
        JsonElement answer = await playground.Ask("signature", new { text = "SELECT derivative(v, ", position = 21 });

        string label = answer.GetProperty("label").GetString()!;
        JsonElement[] parameters = [.. answer.GetProperty("parameters").EnumerateArray()];
        parameters.Select(p => label.Substring(p.GetProperty("start").GetInt32(), p.GetProperty("length").GetInt32()))
            .ShouldBe(parameters.Select(p => p.GetProperty("name").GetString()));
        answer.GetProperty("active").GetInt32().ShouldBe(1);
        (await playground.Ask("signature", new { text = "SELECT v", position = 3 })).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_rename_shows_the_uses_and_then_makes_the_edits()
    {
        const string Text = "SELECT max(x) FROM (SELECT mean(v) AS x FROM cpu)";
        int position = Text.IndexOf("AS x", StringComparison.Ordinal) + 3;

        JsonElement alias = await playground.Ask("rename", new { text = Text, position });
        JsonElement edits = await playground.Ask("rename", new { text = Text, position, newName = "a b" });
        JsonElement wrong = await playground.Ask("rename", new { text = Text, position, newName = "" });

        alias.GetProperty("name").GetString().ShouldBe("x");
        alias.GetProperty("start").GetInt32().ShouldBe(position);
        alias.GetProperty("spans").GetArrayLength().ShouldBe(2);
        edits.GetProperty("edits").EnumerateArray().Select(edit => edit.GetProperty("text").GetString()).ShouldBe(["\"a b\"", "\"a b\""]);
        wrong.GetProperty("error").GetString()!.ShouldContain("needs a name");
        (await playground.Ask("rename", new { text = Text, position = 0 })).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Selections_grow_from_the_token_to_the_text()
    {
        JsonElement[] ranges = [.. (await playground.Ask("selection", new { text = "SELECT v FROM cpu", position = 15 })).GetProperty("ranges").EnumerateArray()];

        ranges[0].GetProperty("length").GetInt32().ShouldBe(3);
        ranges[^1].GetProperty("length").GetInt32().ShouldBe(17);
    }

    [Fact]
    public async Task A_text_is_formatted_or_it_is_said_why_not()
    {
        JsonElement good = await playground.Ask("format", new { text = "select MEAN(v) from cpu where time>now()-60m" });
        JsonElement bad = await playground.Ask("format", new { text = "select from" });

        good.GetProperty("formatted").GetString().ShouldBe("SELECT MEAN(v) FROM cpu WHERE time > now() - 60m");
        good.GetProperty("canonical").GetString().ShouldBe("SELECT mean(v) FROM cpu WHERE time > now() - 1h");
        good.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        bad.GetProperty("formatted").ValueKind.ShouldBe(JsonValueKind.Null);
        bad.GetProperty("error").GetString()!.ShouldStartWith("The text has errors of syntax");
    }

    [Fact]
    public async Task A_text_for_a_link_has_no_password()
    {
        JsonElement answer = await playground.Ask("redact", new { text = "CREATE USER u WITH PASSWORD 'secret'" });

        answer.GetProperty("text").GetString()!.ShouldStartWith("CREATE USER u WITH PASSWORD");
        answer.GetProperty("text").GetString()!.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_plan_has_the_statements_with_their_places_and_what_changed()
    {
        JsonElement answer = await playground.Ask("plan", new { text = " ;SELECT v FROM a.b.cpu", epoch = "ms" });

        JsonElement statement = answer.GetProperty("statements").EnumerateArray().Single();
        statement.GetProperty("database").GetString().ShouldBe("a/b");
        statement.GetProperty("text").GetString().ShouldBe("SELECT v FROM cpu");
        statement.GetProperty("start").GetInt32().ShouldBe(2);
        statement.GetProperty("changes")[0].GetString()!.ShouldContain("taken out");
        answer.GetProperty("response").GetString()!.ShouldContain("ms");
    }

    [Fact]
    public async Task A_request_with_an_error_has_no_plan_but_the_reason()
    {
        JsonElement refused = await playground.Ask("plan", new { text = "DROP SERIES FROM cpu" });
        JsonElement blank = await playground.Ask("plan", new { text = " " });
        JsonElement wrong = await playground.Ask("plan", new { text = "SHOW MEASUREMENTS", db = "d", epoch = "x" });

        refused.GetProperty("statements").GetArrayLength().ShouldBe(0);
        refused.GetProperty("response").ValueKind.ShouldBe(JsonValueKind.Null);
        refused.GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("IQL1012");
        blank.GetProperty("diagnostics")[0].GetProperty("about").GetString().ShouldBe("text");
        wrong.GetProperty("diagnostics")[0].GetProperty("about").GetString().ShouldBe("epoch");
    }

    [Fact]
    public async Task The_page_is_told_what_there_is_to_choose()
    {
        using JsonDocument info = JsonDocument.Parse(await playground.Client.GetStringAsync("/api/info"));

        info.RootElement.GetProperty("targets")[0].GetProperty("id").GetString().ShouldBe("clustered");
        info.RootElement.GetProperty("epochs").EnumerateArray().Select(e => e.GetString()).ShouldContain("ms");
        info.RootElement.GetProperty("connection").ValueKind.ShouldBe(JsonValueKind.Null);
        info.RootElement.GetProperty("schema").GetString().ShouldBe("none");
        info.RootElement.GetProperty("state").GetProperty("target").GetString().ShouldBe("clustered");
    }
}
