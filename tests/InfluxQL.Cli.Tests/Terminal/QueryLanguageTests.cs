using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Terminal;

public sealed class QueryLanguageTests
{
    private static readonly QueryLanguage s_language = new(() => new QueryServiceOptions
    {
        Target = TargetProfiles.Core,
        Database = "telegraf",
        Schema = new SchemaSnapshotBuilder().AddRetentionPolicies("telegraf", "autogen").AddField("telegraf", "cpu", "usage_idle", "float").AddTagValues("telegraf", "cpu", "host", "server01").Build(),
    });

    [Theory]
    [InlineData("SELECT a FROM cpu")]
    [InlineData("SELECT a FROM cpu;")]
    [InlineData("SELECT a FROM cpu -- and more;")]
    [InlineData("SELECT a FROM cpu; SHOW DATABASES")]
    [InlineData("SELECT a FRM cpu WHERE")]
    [InlineData("SELECT mean(x FROM cpu WHERE (a = 1")]
    [InlineData("SELECT a FROM cpu WHERE (a = 1;")]
    [InlineData("SELECT;")]
    [InlineData("SELECT 'abc\n")]
    [InlineData("")]
    public void A_text_that_its_end_cannot_repair_is_complete(string text) => s_language.Analyze(text).IsComplete.ShouldBeTrue();

    [Theory]
    [InlineData("SELECT")]
    [InlineData("SELECT a,")]
    [InlineData("SELECT a")]
    [InlineData("SELECT a -- FROM b;")]
    [InlineData("SELECT mean(")]
    [InlineData("SELECT mean(a")]
    [InlineData("SELECT a FROM (SELECT b FROM c")]
    [InlineData("SELECT a FROM cpu WHERE")]
    [InlineData("SELECT a FROM cpu WHERE b = 1 AND\n  ")]
    [InlineData("SELECT a FROM cpu WHERE b = 'x")]
    [InlineData("SELECT \"a")]
    [InlineData("SELECT a FROM cpu WHERE b =~ /x")]
    [InlineData("SELECT a FROM cpu /* why")]
    [InlineData("SELECT a FROM cpu /* why;")]
    [InlineData("SELECT a FROM cpu; SHOW")]
    [InlineData("CREATE DATABASE")]
    [InlineData("CREATE CONTINUOUS QUERY q ON d BEGIN SELECT mean(a) INTO b FROM c GROUP BY time(1m)")]
    public void A_text_that_its_end_can_repair_goes_on(string text) => s_language.Analyze(text).IsComplete.ShouldBeFalse();

    [Fact]
    public void A_query_is_coloured_marked_and_repaired()
    {
        TestScreen screen = EditorRun.Type("SELECT mean(usage_idle) FRM cpu", s_language, new TestScreen(100, 12)).Screen;

        screen[0, 2].Style.ShouldBe("0;1;34");
        screen.Underlined(0).ShouldBe("FRM");
        screen.Lines[1].ShouldStartWith("error: The language has no word FRM here. Did you mean FROM?");

        EditorRun.Type("SELECT mean(usage_idle) FRM cpu<F4><Enter>", s_language, new TestScreen(100, 12)).Result
            .ShouldBe(LineInput.Of("SELECT mean(usage_idle) FROM cpu"));
    }

    [Theory]
    [InlineData("SELECT maen(usage_idle) FROM cpu", "maen")]
    [InlineData("SELECT maen(usage_idle) FROM cpu; SELECT a FROM", "maen")]
    [InlineData("DROP DATABASE telegraf", "DROP DATABASE")]
    public void What_is_no_matter_of_syntax_is_underlined_while_the_text_is_typed(string text, string underlined)
    {
        TestScreen screen = EditorRun.Type(text, s_language, new TestScreen(200, 12)).Screen;

        screen.Underlined(0).ShouldContain(underlined);
        screen.Lines[1].ShouldStartWith("error: ");
    }

    [Fact]
    public void Names_come_from_the_schema()
    {
        EditorRun.Type("SELECT us<Tab> FROM cp<Tab> WHERE ho<Tab> = 's<Tab><Enter>", s_language, new TestScreen(100, 12)).Result
            .ShouldBe(LineInput.Of("SELECT usage_idle FROM cpu WHERE host = 'server01'"));
    }

    [Fact]
    public void The_signature_follows_the_arguments()
    {
        TestScreen screen = EditorRun.Type("SELECT percentile(usage_idle, ", s_language, new TestScreen(100, 12)).Screen;

        string signature = screen.Lines[1];
        signature.ShouldStartWith("percentile(");
        int second = signature.IndexOf(", n)", StringComparison.Ordinal) + 2;
        screen[1, second].Style.ShouldBe("0;1");
    }

    [Fact]
    public void An_unfinished_statement_is_not_shown_as_a_mistake() =>
        EditorRun.Type("SELECT mean(", s_language, new TestScreen(100, 12)).Screen.Underlined(0).ShouldBeEmpty();

    [Fact]
    public void A_statement_of_several_lines_runs_when_it_is_complete()
    {
        EditorRun run = EditorRun.Type("SELECT mean(usage_idle)<Enter>FROM cpu<Enter>", s_language, new TestScreen(60, 12));

        run.Result.ShouldBe(LineInput.Of("SELECT mean(usage_idle)\nFROM cpu"));
        run.Screen.Lines.ShouldBe(["> SELECT mean(usage_idle)", "… FROM cpu"]);
    }
}
