using InfluxQL.Cli.Schema;
using InfluxQL.Cli.Sessions;
using InfluxQL.Cli.Terminal;
using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Repl.Editing;

public sealed class ReplLanguageTests : IDisposable
{
    private readonly QuerySession _queries = new()
    {
        Target = TargetProfiles.OssV1,
        Database = "telegraf",
        Schema = new FixedSchema(new SchemaSnapshotBuilder()
            .AddRetentionPolicies("telegraf", "autogen", "week")
            .AddRetentionPolicies("my db", "autogen")
            .AddField("telegraf", "cpu", "usage_idle", "float")
            .Build()),
    };

    public void Dispose() => _queries.Dispose();

    [Theory]
    [InlineData("\\us", "\\use ")]
    [InlineData("\\use te", "telegraf")]
    [InlineData("\\use telegraf.w", "telegraf.week")]
    [InlineData("\\use \"my", "\"my db\"")]
    [InlineData("\\target clu", "clustered")]
    [InlineData("\\output c", "csv,chart")]
    [InlineData("\\connect localhost ", "as,with")]
    [InlineData("\\connect localhost with ", "token")]
    [InlineData("\\help tar", "target")]
    [InlineData("\\why IQL000", "IQL0001,IQL0002,IQL0003,IQL0004,IQL0005,IQL0006,IQL0007,IQL0008,IQL0009")]
    [InlineData("\\timing on o", "")]
    public void Commands_and_their_arguments_are_completed(string text, string choices) =>
        string.Join(",", Offers(text)).ShouldBe(choices);

    [Fact]
    public void A_backslash_offers_every_command() =>
        Offers("\\").Count.ShouldBe(MetaCommands.MetaCommandTable.All.Count);

    [Fact]
    public void The_query_of_a_command_is_completed_as_a_query()
    {
        CompletionChoice choice = Analyze("\\plan SELECT mean(usa").GetCompletions(21)[0];

        choice.InsertText.ShouldBe("usage_idle");
        (choice.Start, choice.Length).ShouldBe((18, 3));
    }

    [Fact]
    public void What_is_missing_is_offered_before_operators()
    {
        const string Text = "SELECT mean(usage_idle";
        IReadOnlyList<CompletionChoice> choices = CompletionFilter.Of(Analyze(Text).GetCompletions(Text.Length), Text, Text.Length);

        choices[0].Kind.ShouldBe("punctuation");
        choices.TakeWhile(choice => choice.Kind == "punctuation").Select(choice => choice.Label).ShouldContain(")");
        choices[^1].Kind.ShouldBe("operator");
    }

    [Fact]
    public void Files_are_completed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.iql", "SHOW DATABASES");
        folder.Write(".hidden", "");
        Directory.CreateDirectory(Path.Combine(folder.Path, "reports"));

        Offers($"\\read {folder.Path}/").ShouldBe([$"{folder.Path}/report.iql", $"{folder.Path}/reports/"]);
        Offers($"\\read {folder.Path}/nothing/x").ShouldBeEmpty();
        Offers($"\\schema file {folder.Path}/report.").ShouldBe([$"{folder.Path}/report.iql"]);
    }

    [Theory]
    [InlineData("\\outp", "")]
    [InlineData("\\output ta", "")]
    [InlineData("\\output", "")]
    [InlineData("\\use \"my", "")]
    [InlineData("\\xyz", "\\xyz")]
    [InlineData("\\output tabel", "tabel")]
    [InlineData("\\xyz foo", "\\xyz")]
    [InlineData("\\plan SELECT v FORM cpu", "FORM")]
    public void Mistakes_are_underlined_but_not_what_is_still_being_typed(string text, string marked) =>
        string.Concat(Analyze(text).Marks.Select(mark => text.Substring(mark.Start, mark.Length))).ShouldBe(marked);

    [Fact]
    public void A_mistake_in_the_query_of_a_command_can_be_repaired()
    {
        ITextAnalysis analysis = Analyze("\\plan SELECT v FORM cpu");

        TextFix fix = analysis.GetFix(analysis.Marks.Single()).ShouldNotBeNull();

        fix.Changes.Single().Span.Start.ShouldBe(15);
    }

    [Theory]
    [InlineData("\\use telegraf", true)]
    [InlineData("\\params {\"a\": 1", true)]
    [InlineData("use telegraf", true)]
    [InlineData("exit", true)]
    [InlineData("SHOW DATABASES", true)]
    [InlineData("SELECT v", false)]
    public void A_command_is_complete_with_its_line(string text, bool isComplete) => Analyze(text).IsComplete.ShouldBe(isComplete);

    [Theory]
    [InlineData("\\use 'x' 12", "Keyword:\\use String:'x' Number:12")]
    [InlineData("\\xyz", "Error:\\xyz")]
    [InlineData("use telegraf", "Keyword:use")]
    [InlineData("\\tree SHOW USERS", "Keyword:\\tree Keyword:SHOW Keyword:USERS")]
    public void Commands_have_colours(string text, string colors) =>
        string.Join(' ', Analyze(text).Colors.Select(span => $"{span.Color}:{text.Substring(span.Start, span.Length)}")).ShouldBe(colors);

    private List<string> Offers(string text) => [.. Analyze(text).GetCompletions(text.Length).Select(choice => choice.InsertText)];

    private ITextAnalysis Analyze(string text) => new ReplLanguage(_queries).Analyze(text);
}
