namespace InfluxQL.Json.Configuration;

public sealed class ConfigurationNodeTests
{
    [Fact]
    public void Text_is_read_as_the_number_boolean_or_duration_that_belongs_there()
    {
        ConfigurationNode over = Section(("policies", Section(
            ("max_intervals", Text("5")),
            ("time_range", Section(("required", Text("True")), ("maximum", Text("2h")))),
            ("limit", Section(("default", Text("7")))))));

        InfluxQLConfiguration configuration = InfluxQLConfiguration.Read(over);

        configuration.Policies.MaxIntervals.ShouldBe(5);
        configuration.Policies.TimeRange!.IsRequired.ShouldBeTrue();
        configuration.Policies.TimeRange.Maximum.ShouldBe(TimeSpan.FromHours(2));
        configuration.Policies.Limit!.Standard.ShouldBe(7);
    }

    [Fact]
    public void What_lies_over_wins_member_by_member_and_element_by_element()
    {
        ConfigurationNode file = InfluxQLConfiguration.Parse(
            """{"policies": {"max_intervals": 5, "databases": {"allow": ["a", "b"]}}, "tokens": []}""");
        ConfigurationNode over = Section(("POLICIES", Section(("databases", Section(("ALLOW", Section(("1", Text("c")), ("2", Text("d")))))))));

        InfluxQLConfiguration configuration = InfluxQLConfiguration.Read(file.Overlay(over));

        configuration.Policies.MaxIntervals.ShouldBe(5);
        configuration.Policies.Databases.Allowed.ShouldBe(["a", "c", "d"]);
    }

    [Fact]
    public void A_blank_text_takes_nothing_away()
    {
        string hash = new('a', 64);
        ConfigurationNode file = InfluxQLConfiguration.Parse($$"""{"policies": {"max_intervals": 5}, "tokens": [{"name": "n", "sha256": "{{hash}}"}]}""");

        InfluxQLConfiguration configuration = InfluxQLConfiguration.Read(file.Overlay(Section(("tokens", Text("")), ("policies", Text("")))));

        configuration.Tokens.ShouldHaveSingleItem().Sha256.ShouldBe(hash);
        configuration.Policies.MaxIntervals.ShouldBe(5);
    }

    [Theory]
    [InlineData("0x", "policies.max_intervals of the configuration must be a whole number above zero")]
    [InlineData("-1", "policies.max_intervals of the configuration must be a whole number above zero")]
    [InlineData("", "policies.max_intervals of the configuration must be a whole number above zero")]
    [InlineData("99999999999999999999", "policies.max_intervals of the configuration must be a whole number above zero")]
    public void Text_that_is_no_number_is_an_error_that_names_the_member(string text, string message) =>
        Should.Throw<ConfigurationException>(() => InfluxQLConfiguration.Read(Section(("Policies", Section(("max_intervals", Text(text)))))))
            .Message.ShouldContain(message);

    [Fact]
    public void An_unknown_name_is_an_error_in_text_too() =>
        Should.Throw<ConfigurationException>(() => InfluxQLConfiguration.Read(Section(("policies", Section(("tennant", Text("x")))))))
            .Message.ShouldContain("policies.tennant of the configuration is unknown");

    [Fact]
    public void A_gap_in_the_numbers_of_an_array_is_an_error() =>
        Should.Throw<ConfigurationException>(() => InfluxQLConfiguration.Read(
            Section(("policies", Section(("databases", Section(("allow", Section(("0", Text("a")), ("2", Text("b")))))))))))
            .Message.ShouldContain("policies.databases.allow of the configuration must be an array: its elements are named 0, 1 and so on, but there is no 1");

    [Fact]
    public void An_array_may_be_empty_text() =>
        InfluxQLConfiguration.Read(Section(("tokens", Text("")))).Tokens.ShouldBeEmpty();

    private static ConfigurationNode Text(string text) => ConfigurationNode.FromText(text);

    private static ConfigurationNode Section(params (string Name, ConfigurationNode Value)[] members) =>
        ConfigurationNode.FromSection([.. members.Select(member => KeyValuePair.Create(member.Name, member.Value))]);
}
