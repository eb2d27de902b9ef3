using System.Text.Json;

namespace InfluxQL.Cli.Playground.Examples;

public sealed class PlaygroundExamplesTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    public static TheoryData<string> Titles => [.. PlaygroundExamples.All.Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task An_example_shows_what_it_says(string title)
    {
        PlaygroundExample example = PlaygroundExamples.All.Single(candidate => candidate.Title == title);
        string state = await StateOf(title);

        string[] found = await Ids("check", state);
        string[] planned = await Ids("plan", state);

        if (example.Shows is { } id)
        {
            found.ShouldBe([id]);
        }
        else
        {
            found.ShouldBeEmpty();
            planned.ShouldBeEmpty();
            (_, JsonElement plan) = await playground.Post("plan", state);
            plan.GetProperty("statements").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task The_refused_example_runs_where_its_note_says()
    {
        string state = (await StateOf("SELECT INTO on InfluxDB Clustered")).Replace("\"clustered\"", "\"oss-1.x\"", StringComparison.Ordinal);

        (await Ids("plan", state)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_mapped_example_runs_in_the_database_of_its_note()
    {
        (_, JsonElement plan) = await playground.Post("plan", await StateOf("Database and retention policy"));

        plan.GetProperty("statements")[0].GetProperty("database").GetString().ShouldBe("telegraf/week");
    }

    [Fact]
    public async Task The_values_of_the_bound_example_are_in_its_plan()
    {
        (_, JsonElement plan) = await playground.Post("plan", await StateOf("Bind parameters"));

        plan.GetProperty("statements")[0].GetProperty("text").GetString()!.ShouldContain("host = 'web01' AND time > now() - 6h ORDER BY time DESC LIMIT 100");
    }

    private async Task<string> StateOf(string title)
    {
        using JsonDocument examples = JsonDocument.Parse(await playground.Client.GetStringAsync("/api/examples"));
        return examples.RootElement.EnumerateArray().Single(example => example.GetProperty("title").GetString() == title).GetProperty("state").GetRawText();
    }

    private async Task<string[]> Ids(string question, string state)
    {
        (_, JsonElement answer) = await playground.Post(question, state);
        return [.. answer.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("id").GetString()!)];
    }
}
