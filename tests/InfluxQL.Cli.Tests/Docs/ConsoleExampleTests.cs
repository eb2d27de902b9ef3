namespace InfluxQL.Cli.Docs;

/// <summary>
/// What the pages show is what the tool does. After a wanted change run the tests once with
/// <c>INFLUXQL_UPDATE_EXAMPLES=1</c>, which writes the outputs into the pages, and read the difference.
/// </summary>
public sealed class ConsoleExampleTests
{
    private static readonly string[] s_pages = ["README.md", "docs/cli.md", "docs/jsonl.md", "docs/repl.md"];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (ConsoleExample example in s_pages.SelectMany(ConsoleExample.Of))
            {
                data.Add(example.Page, example.Line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_shows_what_the_tool_shows(string page, int line)
    {
        if (Environment.GetEnvironmentVariable("INFLUXQL_UPDATE_EXAMPLES") == "1")
        {
            // Once for the whole page, at its first example.
            if (ConsoleExample.Of(page).First().Line == line)
            {
                ConsoleExample.Rewrite(page);
            }

            return;
        }

        ConsoleExample example = ConsoleExample.Of(page).Single(candidate => candidate.Line == line);

        example.Commands.ShouldNotBeEmpty();
        example.Run().ShouldBe(example.Shown);
    }

    [Fact]
    public void The_reference_has_examples_of_every_command()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/cli.md"));

        foreach (Commands.Command command in Commands.CommandTable.All)
        {
            page.ShouldContain($"| [{command.Name}](#influxql-{command.Name}) | {command.Summary} |");
            page.ShouldContain($"## influxql {command.Name}");
            page.ShouldContain($"$ influxql {command.Name} ");
            foreach (Options.CommandOption option in command.Options)
            {
                page.ShouldContain($"`{option.Name}");
            }
        }
    }
}
