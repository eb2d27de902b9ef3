using System.Text.Json;
using System.Text.RegularExpressions;
using InfluxQL.Targets;
using InfluxQL.TestSupport;

namespace InfluxQL.Json.Configuration;

public sealed partial class InfluxQLConfigurationTests
{
    [Theory]
    [InlineData("[]", "The configuration must be an object, but it is an array.")]
    [InlineData("{", "no valid JSON")]
    [InlineData("{\"polices\": {}}", "member polices of the configuration is unknown; there are")]
    [InlineData("{\"policies\": {}, \"policies\": {}}", "member policies of the configuration stands twice")]
    [InlineData("{\"profile\": {\"target\": \"influx\"}}", "member profile.target of the configuration names no target")]
    [InlineData("{\"profile\": {\"forbid\": {\"statements\": [\"SELECT\", \"SHOW\"]}}}", "member profile.forbid.statements[1] of the configuration is unknown")]
    [InlineData("{\"profile\": {\"allow\": {\"clauses\": [\"LIMITS\"]}}}", "profile.allow.clauses[0]")]
    [InlineData("{\"dbrp\": {\"autogen\": true}}", "member dbrp.autogen of the configuration must be a string, but it is a boolean")]
    [InlineData("{\"dbrp\": {\"autogen\": \"yes\"}}", "dbrp.autogen")]
    [InlineData("{\"dbrp\": {\"mappings\": [{\"db\": \"a\"}]}}", "member dbrp.mappings[0] of the configuration needs the members db and database")]
    [InlineData("{\"dbrp\": {\"mappings\": [{\"db\": \"a\", \"database\": \"b\"}, {\"db\": \"b\", \"database\": \"c\"}]}}", "b, which leads on to c")]
    [InlineData("{\"dbrp\": {\"defaults\": {\"a\": 1}}}", "member dbrp.defaults.a of")]
    [InlineData("{\"policies\": {\"tenant\": {\"tag\": \"t\"}}}", "member policies.tenant of the configuration needs")]
    [InlineData("{\"policies\": {\"tenant\": {\"tag\": \"t\", \"value\": \"\"}}}", "policies.tenant.value")]
    [InlineData("{\"policies\": {\"time_range\": {\"maximum\": \"1y\"}}}", "policies.time_range.maximum")]
    [InlineData("{\"policies\": {\"time_range\": {\"maximum\": 5}}}", "policies.time_range.maximum")]
    [InlineData("{\"policies\": {\"time_range\": {\"default\": \"2d\", \"maximum\": \"1d\"}}}", "policies.time_range.default of the configuration is above maximum")]
    [InlineData("{\"policies\": {\"time_range\": {\"required\": true, \"default\": \"1h\"}}}", "policies.time_range.default")]
    [InlineData("{\"policies\": {\"limit\": {\"default\": 10, \"maximum\": 5}}}", "policies.limit.default")]
    [InlineData("{\"policies\": {\"max_intervals\": 0}}", "policies.max_intervals")]
    [InlineData("{\"policies\": {\"measurements\": {\"allow\": \"cpu\"}}}", "member policies.measurements.allow of the configuration must be an array")]
    [InlineData("{\"tokens\": [{\"name\": \"a\", \"sha256\": \"secret\"}]}", "tokens[0].sha256")]
    [InlineData("{\"tokens\": [{\"name\": \"a\", \"token\": \"secret\"}]}", "tokens[0].token")]
    public void A_wrong_member_is_named(string json, string message)
    {
        Should.Throw<ConfigurationException>(() => InfluxQLConfiguration.Read(json)).Message.ShouldContain(message);
    }

    [Fact]
    public void The_page_s_example_is_read_and_fits_the_schema_s_names()
    {
        string page = File.ReadAllText(Path.Combine(Checkout.Root, "docs/configuration.md"));
        string json = Example().Match(page).Groups[1].Value;

        InfluxQLConfiguration configuration = InfluxQLConfiguration.Read(json);

        configuration.Mapping.Resolve("telegraf", "one_year").ShouldBe("metrics_long");
        configuration.Policies.Tenant!.Value.ShouldBe("team_a");
        configuration.Policies.TimeRange!.Maximum.ShouldBe(TimeSpan.FromDays(31));
        configuration.Policies.Limit!.Standard.ShouldBe(10_000);
        configuration.Tokens.ShouldHaveSingleItem().Read.ShouldBe(["telegraf*", "metrics_long"]);
        configuration.GetProfile(null).Supports(StatementForm.ShowFieldKeys).ShouldBeFalse();
        configuration.GetProfile(TargetProfiles.Core).Supports(StatementForm.ShowDatabases).ShouldBeTrue();

        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "docs/configuration.schema.json")));
        using JsonDocument example = JsonDocument.Parse(json);
        CheckNames(example.RootElement, schema.RootElement, "");
        schema.RootElement.GetProperty("properties").GetProperty("profile").GetProperty("properties").GetProperty("target").GetProperty("enum")
            .EnumerateArray().Select(id => TargetProfiles.Find(id.GetString()!)).ShouldAllBe(profile => profile != null);
    }

    [Fact]
    public void What_stands_in_the_gateway_s_part_is_not_looked_into() =>
        InfluxQLConfiguration.Read("""{"gateway": {"anything": 1}, "policies": {"max_intervals": 5}}""").Policies.MaxIntervals.ShouldBe(5);

    private static void CheckNames(JsonElement value, JsonElement schema, string path)
    {
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty member in value.EnumerateObject())
            {
                properties.TryGetProperty(member.Name, out JsonElement inner).ShouldBeTrue($"{path}.{member.Name}");
                CheckNames(member.Value, inner, $"{path}.{member.Name}");
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement element in value.EnumerateArray())
            {
                CheckNames(element, schema.GetProperty("items"), path + "[]");
            }
        }
    }

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
