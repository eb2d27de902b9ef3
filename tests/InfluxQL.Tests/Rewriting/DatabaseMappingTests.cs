namespace InfluxQL.Rewriting;

public class DatabaseMappingTests
{
    [Theory]
    [InlineData("db", null, "db")]
    [InlineData("db", "", "db")]
    [InlineData("db", "rp", "db/rp")]
    [InlineData("db", "autogen", "db")]
    [InlineData("db", "AutoGen", "db")]
    [InlineData("db", "default", "db")]
    public void The_convention_joins_both_names(string database, string? policy, string expected)
    {
        DatabaseMapping.Default.Resolve(database, policy).ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, "db")]
    [InlineData("autogen", "db/autogen")]
    [InlineData("DEFAULT", "db/autogen")]
    [InlineData("rp", "db/rp")]
    public void Autogen_can_be_kept(string? policy, string expected)
    {
        new DatabaseMapping(keepsAutogen: true).Resolve("db", policy).ShouldBe(expected);
    }

    [Fact]
    public void Explicit_entries_win_and_a_default_counts_where_no_policy_is_named()
    {
        var mapping = new DatabaseMapping(
            entries: [new("telegraf", "one_year", "metrics_long"), new("old", null, "archive")],
            defaultRetentionPolicies: [new("telegraf", "one_week")]);

        mapping.Resolve("telegraf", "one_year").ShouldBe("metrics_long");
        mapping.Resolve("telegraf", null).ShouldBe("telegraf/one_week");
        mapping.Resolve("telegraf", "default").ShouldBe("telegraf/one_week");
        mapping.Resolve("telegraf", "autogen").ShouldBe("telegraf/autogen");
        mapping.Resolve("old", null).ShouldBe("archive");
        mapping.Resolve("old", "rp").ShouldBe("old/rp");
    }

    [Fact]
    public void A_resolved_name_resolves_to_itself()
    {
        var mapping = new DatabaseMapping(
            entries: [new("a/b", null, "c"), new("x", "y", "z")],
            defaultRetentionPolicies: [new("d", "week"), new("e", "autogen")]);

        foreach ((string database, string? policy) in new (string, string?)[] { ("a", "b"), ("x", "y"), ("d", null), ("d", "autogen"), ("e", null), ("n", "o") })
        {
            string name = mapping.Resolve(database, policy);
            mapping.Resolve(name, null).ShouldBe(name == "d" ? "d/week" : name);
        }
    }

    [Fact]
    public void A_mapping_that_leads_on_is_refused()
    {
        Should.Throw<ArgumentException>(() => new DatabaseMapping(entries: [new("a", null, "b"), new("b", null, "c")]))
            .Message.ShouldContain("b, which leads on to c");
        Should.Throw<ArgumentException>(() => new DatabaseMapping(entries: [new("a", null, "b"), new("a", "", "c")]));
        Should.Throw<ArgumentException>(() => new DatabaseMapping(entries: [new("x", "y", "d")], defaultRetentionPolicies: [new("d", "week")]));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("9_a-b/c", true)]
    [InlineData("", false)]
    [InlineData("_a", false)]
    [InlineData("/a", false)]
    [InlineData("a b", false)]
    [InlineData("a.b", false)]
    [InlineData("\u00E4", false)]
    public void InfluxDB_3_takes_some_names_only(string name, bool expected)
    {
        DatabaseNames.IsValid(name).ShouldBe(expected);
    }

    [Fact]
    public void A_name_has_at_most_64_bytes()
    {
        DatabaseNames.IsValid(new string('a', 64)).ShouldBeTrue();
        DatabaseNames.IsValid(new string('a', 65)).ShouldBeFalse();
    }
}
