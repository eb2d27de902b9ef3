using InfluxQL.Targets;
using InfluxQL.Text;

namespace InfluxQL.Services;

public class CompletionTests
{
    [Fact]
    public void A_statement_begins_with_a_word_that_the_target_has()
    {
        Labels(ServiceQueries.Complete("|", ServiceQueries.Sample(TargetProfiles.Clustered)), CompletionKind.Keyword).ShouldBe(["SELECT", "SHOW"]);
        Labels(ServiceQueries.Complete("|"), CompletionKind.Keyword).ShouldBe(
            ["ALTER RETENTION POLICY", "CREATE", "DELETE", "DROP", "EXPLAIN", "GRANT", "KILL QUERY", "REVOKE", "SELECT", "SET PASSWORD FOR", "SHOW"]);
    }

    [Fact]
    public void Show_goes_on_with_what_the_target_lists()
    {
        Labels(ServiceQueries.Complete("SHOW |", ServiceQueries.Sample(TargetProfiles.Clustered)), CompletionKind.Keyword)
            .ShouldBe(["FIELD", "MEASUREMENTS", "RETENTION POLICIES", "TAG"]);
        Labels(ServiceQueries.Complete("SHOW TAG |", ServiceQueries.Sample(TargetProfiles.Clustered)), CompletionKind.Keyword).ShouldBe(["KEYS", "VALUES"]);
    }

    [Fact]
    public void Functions_and_clauses_that_the_target_lacks_are_not_offered()
    {
        QueryServiceOptions serverless = ServiceQueries.Sample(TargetProfiles.Serverless);
        Labels(ServiceQueries.Complete("SELECT |", serverless), CompletionKind.Function).ShouldNotContain("sample");
        Labels(ServiceQueries.Complete("SELECT |"), CompletionKind.Function).ShouldContain("sample");
        string[] clauses = Labels(ServiceQueries.Complete("SELECT usage_idle FROM cpu LIMIT 1 |", serverless), CompletionKind.Keyword);
        clauses.ShouldContain("OFFSET");
        clauses.ShouldNotContain("SLIMIT");
        clauses.ShouldNotContain("tz");
        Labels(ServiceQueries.Complete("SELECT usage_idle |", serverless), CompletionKind.Keyword).ShouldNotContain("INTO");
    }

    [Fact]
    public void Columns_come_from_the_measurements_behind_the_position()
    {
        string[] columns = [.. ServiceQueries.Complete("SELECT | FROM cpu").Items
            .Where(item => item.Kind is CompletionKind.Field or CompletionKind.Tag).Select(item => item.InsertText)];
        columns.ShouldBe(["host", "\"select\"", "usage_idle"]);
    }

    [Fact]
    public void A_measurement_that_needs_quotes_gets_them()
    {
        CompletionItem item = ServiceQueries.Complete("SELECT free FROM dis|").Items.First(offer => offer.Kind == CompletionKind.Measurement);
        item.Label.ShouldBe("disk usage");
        ServiceQueries.Apply("SELECT free FROM dis", item).ShouldBe("SELECT free FROM \"disk usage\"");
    }

    [Fact]
    public void An_open_quote_is_completed_with_its_name()
    {
        (string text, int position) = ServiceQueries.Split("SELECT free FROM \"dis|\"");
        CompletionItem item = new QueryServices(text, ServiceQueries.Sample()).GetCompletions(position).Items.ShouldHaveSingleItem();
        ServiceQueries.Apply(text, item).ShouldBe("SELECT free FROM \"disk usage\"");
    }

    [Fact]
    public void Values_of_a_tag_are_strings()
    {
        ServiceQueries.Complete("SELECT * FROM cpu WHERE host = |").Items.Where(item => item.Kind == CompletionKind.TagValue)
            .Select(item => item.InsertText).ShouldBe(["'it\\'s'", "'server01'"]);
        CompletionItem typed = ServiceQueries.Complete("SELECT * FROM cpu WHERE host = 'ser|").Items.ShouldHaveSingleItem();
        ServiceQueries.Apply("SELECT * FROM cpu WHERE host = 'ser", typed).ShouldBe("SELECT * FROM cpu WHERE host = 'server01'");
    }

    [Fact]
    public void Names_of_a_path_follow_its_database_and_policy()
    {
        Labels(ServiceQueries.Complete("SELECT * FROM telegraf.|"), CompletionKind.RetentionPolicy).ShouldBe(["autogen", "one year"]);
        Labels(ServiceQueries.Complete("SELECT * FROM other..|"), CompletionKind.Measurement).ShouldBe(["elsewhere"]);
    }

    [Fact]
    public void A_word_in_the_middle_is_replaced_as_a_whole()
    {
        (string text, int position) = ServiceQueries.Split("SELECT usa|ge_system FROM cpu");
        CompletionItem item = new QueryServices(text, ServiceQueries.Sample()).GetCompletions(position).Items.First();
        item.Span.ShouldBe(new TextSpan(7, 12));
        ServiceQueries.Apply(text, item).ShouldBe("SELECT usage_idle FROM cpu");
    }

    [Fact]
    public void Words_follow_the_letter_case_of_what_is_typed()
    {
        Labels(ServiceQueries.Complete("SELECT usage_idle fr|"), CompletionKind.Keyword).ShouldBe(["from"]);
    }

    [Fact]
    public void Fill_and_tz_offer_what_they_take()
    {
        Labels(ServiceQueries.Complete("SELECT mean(usage_idle) FROM cpu GROUP BY time(1m) fill(|"), CompletionKind.Value).ShouldBe(["0", "linear", "none", "null", "previous"]);
        ServiceQueries.Complete("SELECT usage_idle FROM cpu tz('Europe/Ber|').").Items.ShouldHaveSingleItem().InsertText.ShouldBe("'Europe/Berlin'");
    }

    [Fact]
    public void Digits_get_units_and_intervals_get_durations()
    {
        Labels(ServiceQueries.Complete("SELECT mean(usage_idle) FROM cpu GROUP BY time(15|"), CompletionKind.Value).ShouldContain("15m");
        Labels(ServiceQueries.Complete("SELECT mean(usage_idle) FROM cpu GROUP BY time(|"), CompletionKind.Value).ShouldContain("1m");
    }

    [Fact]
    public void Bind_parameters_are_offered_as_values()
    {
        Labels(ServiceQueries.Complete("SELECT * FROM cpu WHERE host = |"), CompletionKind.Parameter).ShouldBe(["$host"]);
    }

    [Fact]
    public void A_function_shows_its_signature_and_what_it_does()
    {
        CompletionItem item = ServiceQueries.Complete("SELECT deriv| FROM cpu").Items.First(offer => offer.Label == "derivative");
        item.InsertText.ShouldBe("derivative(");
        item.SnippetText.ShouldBe("derivative(${1:field})");
        item.Detail.ShouldBe("derivative(field [, unit])");
        item.Documentation.ShouldStartWith("Gives the rate of change");
    }

    [Fact]
    public void A_clause_is_offered_with_places_to_fill_in()
    {
        CompletionItem item = ServiceQueries.Complete("SELECT mean(usage_idle) FROM cpu |").Items.First(offer => offer.Label.StartsWith("GROUP BY time", StringComparison.Ordinal));
        item.SnippetText.ShouldBe("GROUP BY time(${1:1m})");
        item.InsertText.ShouldBe("GROUP BY time(1m)");
    }

    [Theory]
    [InlineData("SELECT * FROM cpu -- where |")]
    [InlineData("SELECT /* | */ * FROM cpu")]
    public void Nothing_is_offered_in_a_comment(string marked) => ServiceQueries.Complete(marked).Items.ShouldBeEmpty();

    [Fact]
    public void A_mistake_before_the_position_does_not_end_completion()
    {
        Labels(ServiceQueries.Complete("SELECT mean(usage_idle FORM cpu WHERE |"), CompletionKind.Tag).ShouldContain("host");
        Labels(ServiceQueries.Complete("SELEC x; SELECT * FROM |"), CompletionKind.Measurement).ShouldContain("cpu");
    }

    [Fact]
    public void A_long_list_is_cut_and_says_so()
    {
        var builder = new SchemaSnapshotBuilder();
        for (int i = 0; i < 50; i++)
        {
            builder.AddMeasurements("telegraf", $"m{i}");
        }

        var options = new QueryServiceOptions { Schema = builder.Build(), MaxCompletions = 10 };
        CompletionList list = ServiceQueries.Complete("SELECT * FROM |", options);
        list.Items.Count.ShouldBe(10);
        list.IsIncomplete.ShouldBeTrue();
    }

    private static string[] Labels(CompletionList list, CompletionKind kind) => [.. list.Items.Where(item => item.Kind == kind).Select(item => item.Label)];
}
