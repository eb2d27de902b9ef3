using System.Text.Json;
using System.Text.RegularExpressions;
using InfluxQL.Json.Configuration;
using InfluxQL.TestSupport;
using Microsoft.Extensions.Configuration;

namespace InfluxQL.Gateway.Options;

public sealed class GatewayConfigurationTests
{
    [Fact]
    public void Every_member_is_read()
    {
        GatewayOptions options = new();
        ProgramOptions program = GatewayConfiguration.Apply(InfluxQLConfiguration.Parse(
            """
            {
              "profile": { "target": "oss-1.x" },
              "gateway": {
                "listen": ["http://127.0.0.1:0", "http://[::1]:99"],
                "upstreams": [
                  { "url": "http://a:8086", "username": "u", "password": "p:w" },
                  { "url": "https://x:y%40z@b/base/", "http2": true },
                  { "url": "http://c", "token": "t" }
                ],
                "line_protocol": "pass-through",
                "answers_show_databases": true,
                "limits": {
                  "query_body": 1, "write_body": 3000000000, "query_length": 3, "concurrent_requests": 4, "requests_per_second": 5,
                  "request_body": "6s", "upstream_connect": "7s", "upstream_headers": "8s", "upstream_idle": "9s",
                  "upstream_requests": 10, "upstream_check": "11s",
                  "request_line": 12, "request_headers": 13, "header_time": "14s", "response_idle": "15s", "shutdown": "16s"
                },
                "telemetry": { "otlp_endpoint": "http://127.0.0.1:4317", "otlp_protocol": "http", "service_name": "n" }
              }
            }
            """), null, options).ReadProgram();

        options.Target.Id.ShouldBe("oss-1.x");
        options.Upstreams.ShouldBe(
        [
            new UpstreamOptions(new Uri("http://a:8086")) { UserName = "u", Password = "p:w" },
            new UpstreamOptions(new Uri("https://b/base/")) { UserName = "x", Password = "y@z", RequiresHttp2 = true },
            new UpstreamOptions(new Uri("http://c")) { Token = "t" },
        ]);
        options.LineProtocol.ShouldBe(LineProtocolCheck.PassThrough);
        options.AnswersShowDatabases.ShouldBeTrue();
        options.Limits.ShouldBe(new LimitOptions
        {
            QueryBody = 1,
            WriteBody = 3_000_000_000,
            QueryLength = 3,
            ConcurrentRequests = 4,
            RequestsPerSecond = 5,
            RequestBody = TimeSpan.FromSeconds(6),
            UpstreamConnect = TimeSpan.FromSeconds(7),
            UpstreamHeaders = TimeSpan.FromSeconds(8),
            UpstreamIdle = TimeSpan.FromSeconds(9),
            UpstreamRequests = 10,
            UpstreamCheck = TimeSpan.FromSeconds(11),
        });
        program.Addresses.Select(address => address.ToString()).ShouldBe(["http://127.0.0.1:0", "http://[::1]:99"]);
        (program.RequestLine, program.RequestHeaders).ShouldBe((12, 13));
        (program.HeaderTime, program.ResponseIdle, program.Shutdown)
            .ShouldBe((TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(16)));
        program.Telemetry.ShouldBe(
        [
            new("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4317"),
            new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            new("OTEL_SERVICE_NAME", "n"),
        ]);
    }

    [Theory]
    [InlineData("""{"listens": []}""", "gateway.listens of the configuration is unknown; there are listen, tls, upstreams")]
    [InlineData("""{"listen": []}""", "gateway.listen of the configuration needs an address")]
    [InlineData("""{"listen": "http://127.0.0.1:1"}""", "gateway.listen of the configuration must be an array, but it is a string")]
    [InlineData("""{"listen": ["127.0.0.1:8087"]}""", "gateway.listen[0] of the configuration must be an address")]
    [InlineData("""{"listen": ["http://influx.example:8087"]}""", "gateway.listen[0] of the configuration must be an address")]
    [InlineData("""{"listen": ["http://127.0.0.1:99999"]}""", "gateway.listen[0] of the configuration must be an address")]
    [InlineData("""{"listen": ["http://127.0.0.1:1/path"]}""", "gateway.listen[0] of the configuration must be an address")]
    [InlineData("""{"listen": ["http://localhost:0"]}""", "gateway.listen[0] of the configuration names localhost with port 0")]
    [InlineData("""{"upstreams": [{}]}""", "gateway.upstreams[0] of the configuration needs the member url")]
    [InlineData("""{"upstreams": [{"url": "localhost:8086"}]}""", "gateway.upstreams[0].url of the configuration must be an address")]
    [InlineData("""{"upstreams": [{"url": "http://a/?db=x"}]}""", "gateway.upstreams[0].url of the configuration must be an address")]
    [InlineData("""{"upstreams": [{"url": "http://a"}, {"url": "http://a/"}]}""", "gateway.upstreams[1] of the configuration has the address of another")]
    [InlineData("""{"upstreams": [{"url": "http://a", "password": "secret"}]}""", "gateway.upstreams[0] of the configuration has a password without")]
    [InlineData("""{"upstreams": [{"url": "http://a", "username": "u", "token": "secret"}]}""", "gateway.upstreams[0] of the configuration has both a token and a user name")]
    [InlineData("""{"upstreams": [{"url": "http://u:secret@a", "username": "u"}]}""", "gateway.upstreams[0].url of the configuration holds a user name")]
    [InlineData("""{"upstreams": [{"url": "http://a", "token": "secret", "token_file": "f"}]}""", "gateway.upstreams[0].token_file of the configuration does not go with token")]
    [InlineData("""{"upstreams": [{"url": "http://a", "token_file": "/no/such/file"}]}""", "gateway.upstreams[0].token_file of the configuration names the file /no/such/file, which cannot be read")]
    [InlineData("""{"upstreams": [{"url": "http://a", "token": "secret\nsecret"}]}""", "gateway.upstreams[0] of the configuration has a token with a character that no header can carry")]
    [InlineData("""{"upstreams": [{"url": "http://a", "token": "secret\u0000"}]}""", "gateway.upstreams[0] of the configuration has a token with a character that no header can carry")]
    [InlineData("""{"upstreams": [{"url": "http://a", "token": "secrét"}]}""", "gateway.upstreams[0] of the configuration has a token with a character that no header can carry")]
    [InlineData("""{"limits": {"query_body": 0}}""", "gateway.limits.query_body of the configuration must be a whole number above zero")]
    [InlineData("""{"limits": {"query_body": "5"}}""", "gateway.limits.query_body of the configuration must be a whole number above zero")]
    [InlineData("""{"limits": {"query_length": 2147483648}}""", "gateway.limits.query_length of the configuration is too high; it may be 2147483647 at most")]
    [InlineData("""{"limits": {"upstream_idle": "2d"}}""", "gateway.limits.upstream_idle of the configuration must be from 1ms to 1d")]
    [InlineData("""{"limits": {"upstream_idle": 5}}""", "gateway.limits.upstream_idle of the configuration must be a duration")]
    [InlineData("""{"limits": {"qps": 5}}""", "gateway.limits.qps of the configuration is unknown")]
    [InlineData("""{"line_protocol": "lenient"}""", "gateway.line_protocol of the configuration must be \"strict\" or \"pass-through\"")]
    [InlineData("""{"answers_show_databases": "true"}""", "gateway.answers_show_databases of the configuration must be true or false, but it is a string")]
    [InlineData("""{"tls": {}}""", "gateway.tls of the configuration needs the member certificate")]
    [InlineData("""{"tls": {"certificate": "/no/such/file"}}""", "gateway.tls.certificate of the configuration names the file /no/such/file")]
    [InlineData("""{"telemetry": {"otlp_endpoint": "collector"}}""", "gateway.telemetry.otlp_endpoint of the configuration must be the address of a collector")]
    public void A_wrong_member_is_named_without_a_secret(string gateway, string message)
    {
        string problem = Should.Throw<ConfigurationException>(
            () => GatewayConfiguration.Apply(InfluxQLConfiguration.Parse($$"""{"gateway": {{gateway}} }"""), null, new GatewayOptions()).ReadProgram()).Message;

        problem.ShouldContain(message);
        problem.ShouldNotContain("secr");
    }

    [Fact]
    public void A_secret_may_stand_in_a_file_of_its_own()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "from file\r\n");

            Read($$"""{"gateway": {"upstreams": [{"url": "http://a", "token_file": {{JsonSerializer.Serialize(file)}} }] } }""")
                .Upstreams.ShouldHaveSingleItem().Token.ShouldBe("from file");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_environment_lies_over_the_file()
    {
        IConfiguration environment = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("INFLUXQL:GATEWAY:UPSTREAMS:0:TOKEN", "t"),
            new("InfluxQL:gateway:limits:requests_per_second", "7"),
            new("InfluxQL:gateway:answers_show_databases", "true"),
            new("InfluxQL:policies:max_intervals", "9"),
        ]).Build();
        ConfigurationNode file = InfluxQLConfiguration.Parse("""{"gateway": {"upstreams": [{"url": "http://a"}], "limits": {"query_length": 5}}}""");
        GatewayOptions options = new();

        GatewayConfiguration.Apply(file.Overlay(GatewayConfiguration.ReadSection(environment.GetSection("InfluxQL"))), null, options);

        options.Upstreams.ShouldBe([new UpstreamOptions(new Uri("http://a")) { Token = "t" }]);
        (options.Limits.QueryLength, options.Limits.RequestsPerSecond, options.AnswersShowDatabases, options.Policies.MaxIntervals)
            .ShouldBe((5, 7, true, 9L));
    }

    [Fact]
    public void The_page_and_the_schema_name_every_member_that_is_read()
    {
        string page = File.ReadAllText(Checkout.PathOf("docs", "configuration.md"));
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("docs", "configuration.schema.json")));
        JsonElement gateway = schema.RootElement.GetProperty("properties").GetProperty("gateway").GetProperty("properties");

        NamesOf(gateway).ShouldBe(KnownNames("""{"gateway": {"?": 1}}"""), ignoreOrder: true);
        NamesOf(gateway.GetProperty("limits").GetProperty("properties")).ShouldBe(KnownNames("""{"gateway": {"limits": {"?": 1}}}"""), ignoreOrder: true);
        NamesOf(gateway.GetProperty("tls").GetProperty("properties")).ShouldBe(KnownNames("""{"gateway": {"tls": {"?": 1}}}"""), ignoreOrder: true);
        NamesOf(gateway.GetProperty("telemetry").GetProperty("properties")).ShouldBe(KnownNames("""{"gateway": {"telemetry": {"?": 1}}}"""), ignoreOrder: true);
        NamesOf(gateway.GetProperty("upstreams").GetProperty("items").GetProperty("properties"))
            .ShouldBe(KnownNames("""{"gateway": {"upstreams": [{"?": 1}]}}"""), ignoreOrder: true);
        foreach (string name in NamesOf(gateway).Concat(NamesOf(gateway.GetProperty("limits").GetProperty("properties"))))
        {
            page.ShouldContain($"| `{name}` |");
        }
    }

    [Fact]
    public void The_defaults_of_the_page_are_those_of_the_code()
    {
        string page = File.ReadAllText(Checkout.PathOf("docs", "configuration.md"));
        string members = string.Join(", ", Regex.Matches(page, @"^\| `(\w+)` \| `?(\d+|""\w+"")`? \|", RegexOptions.Multiline)
            .Select(row => $"\"{row.Groups[1].Value}\": {row.Groups[2].Value}"));
        var options = new GatewayOptions();

        ProgramOptions program = GatewayConfiguration.Apply(InfluxQLConfiguration.Parse($$"""{"gateway": {"limits": { {{members}} } } }"""), null, options).ReadProgram();

        members.Split(',').Length.ShouldBe(15);
        options.Limits.ShouldBe(new LimitOptions());
        (program with { Addresses = [], Certificates = [], Telemetry = [] }).ToString()
            .ShouldBe((new ProgramOptions() with { Addresses = [], Certificates = [], Telemetry = [] }).ToString());
    }

    private static GatewayOptions Read(string json)
    {
        var options = new GatewayOptions();
        GatewayConfiguration.Apply(InfluxQLConfiguration.Parse(json), null, options);
        return options;
    }

    private static string[] NamesOf(JsonElement properties) => [.. properties.EnumerateObject().Select(property => property.Name)];

    private static string[] KnownNames(string json)
    {
        string message = Should.Throw<ConfigurationException>(
            () => GatewayConfiguration.Apply(InfluxQLConfiguration.Parse(json), null, new GatewayOptions()).ReadProgram()).Message;
        return message[(message.IndexOf("there are ", StringComparison.Ordinal) + "there are ".Length)..].TrimEnd('.').Split(", ");
    }
}
