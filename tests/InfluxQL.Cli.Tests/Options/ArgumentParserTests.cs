namespace InfluxQL.Cli.Options;

public sealed class ArgumentParserTests
{
    [Theory]
    [InlineData("--fromat", "There is no option --fromat. Did you mean --format?")]
    [InlineData("--jsnol", "There is no option --jsnol. Did you mean --jsonl?")]
    [InlineData("--zzzzzzzz", "There is no option --zzzzzzzz.\n")]
    [InlineData("-x", "There is no option -x.\n")]
    public void An_unknown_option_names_the_nearest_one(string option, string message)
    {
        ToolRun run = ToolRun.Of("parse", option, "SHOW DATABASES");

        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("influxql help parse");
    }

    [Fact]
    public void An_unknown_value_names_the_allowed_ones()
    {
        ToolRun run = ToolRun.Of("parse", "--format", "jsno", "SHOW DATABASES");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("'jsno' is no value of --format; it takes text, json, sarif. Did you mean json?");
    }

    [Theory]
    [InlineData("--format=json")]
    [InlineData("--format", "json")]
    public void A_value_follows_a_space_or_an_equals_sign(params string[] option)
    {
        ToolRun.Of(["parse", .. option, "SHOW DATABASES"]).Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void An_option_without_its_value_is_refused() =>
        ToolRun.Of("parse", "--file").Error.ShouldContain("The option --file needs a value: --file FILE.");

    [Fact]
    public void A_value_for_a_switch_is_refused() =>
        ToolRun.Of("tree", "--trivia=yes", "SHOW USERS").Error.ShouldContain("The option --trivia takes no value.");

    [Fact]
    public void An_option_given_twice_is_refused() =>
        ToolRun.Of("parse", "--format", "json", "--format=text", "SHOW USERS").Error.ShouldContain("The option --format is given twice.");

    [Fact]
    public void A_query_without_quotes_is_refused_with_the_remedy()
    {
        ToolRun run = ToolRun.Of("parse", "SHOW", "DATABASES");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("There are 2 arguments where at most 1 may be. Put the query in quotes");
    }

    [Fact]
    public void A_query_that_begins_with_a_comment_is_no_option() =>
        ToolRun.Of("parse", "-- all of them\nSHOW DATABASES").Output.ShouldContain("ShowDatabases");

    [Fact]
    public void After_two_dashes_everything_is_an_operand()
    {
        ToolRun run = ToolRun.Of("parse", "--format", "json", "--", "--help");

        run.Status.ShouldBe(0);
        run.Json.GetProperty("canonical").GetString().ShouldBe(string.Empty);
    }
}
