using System.Text;
using InfluxQL.Cli.Input;
using InfluxQL.Services;

namespace InfluxQL.Cli.Schema;

public sealed class SchemaFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_example_of_the_page_is_read_and_written_as_it_is()
    {
        string path = Path.Combine(Repository.Root, "docs", "schema-example.json");

        Write(SchemaFile.Read(path)).ShouldBe(File.ReadAllText(path));
    }

    [Fact]
    public void The_format_on_the_page_is_read()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema.md"));
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;

        SchemaSnapshot schema = Read(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);

        schema.FindDatabase("telegraf")!.FindMeasurement("cpu")!.FindTag("host")!.Values.ShouldBe(["server01", "server02"]);
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        SchemaSnapshot schema = new SchemaSnapshotBuilder()
            .AddRetentionPolicies("db \"0\"", "auto.gen", "ü\n")
            .AddField("db \"0\"", "m<&>", "f", "float")
            .AddField("db \"0\"", "m<&>", "unknown")
            .AddField("db \"0\"", "m<&>", "strange", "duration")
            .AddTagValues("db \"0\"", "m<&>", "t", "", "日本", "😀")
            .AddMeasurements("empty", "none")
            .AddDatabases("nothing")
            .Build();

        string written = Write(schema);
        SchemaSnapshot read = Read(written);

        Write(read).ShouldBe(written);
        SchemaMeasurement measurement = read.FindDatabase("db \"0\"")!.FindMeasurement("m<&>")!;
        measurement.Fields.Select(field => (field.Name, field.Type)).ShouldBe([("f", "float"), ("strange", null), ("unknown", null)]);
        measurement.FindTag("t")!.Values.ShouldBe(["", "日本", "😀"], ignoreOrder: true);
        read.Databases.Select(database => database.Name).ShouldBe(["db \"0\"", "empty", "nothing"]);
    }

    [Theory]
    [InlineData("", ":1:1: This is no valid JSON")]
    [InlineData("{\n  \"databases\": {,}\n}", ":2:17: This is no valid JSON")]
    [InlineData("{\"databases\": {}} x", ":1:19: This is no valid JSON")]
    [InlineData("{\"databases\": {}", ":1:17: This is no valid JSON")]
    [InlineData("[]", ":1:1: The value of the schema must be {")]
    [InlineData("{}", ":1:2: The schema has no member databases.")]
    [InlineData("{\"database\": {}}", ":1:2: The member database of the schema is unknown; there is databases. Did you mean databases?")]
    [InlineData("{\"databases\": []}", ":1:15: The value of databases must be an object with a member for each database.")]
    [InlineData("{\"databases\": {\"dß\": {\n \"measurment\": {}}}}", ":2:2: The member measurment of database dß is unknown; there is retentionPolicies and measurements. Did you mean measurements?")]
    [InlineData("{\"databases\": {\"dß\": 1}}", ":1:22: The value of database dß must be an object")]
    [InlineData("{\"databases\": {\"a\": {}, \"a\": {}}}", ":1:25: The member a of databases stands twice.")]
    [InlineData("{\"databases\": {\"\": {}}}", ":1:16: A name in databases is empty.")]
    [InlineData("{\"databases\": {\"a\": {\"retentionPolicies\": \"x\"}}}", ":1:43: The value of retentionPolicies must be an array of strings.")]
    [InlineData("{\"databases\": {\"a\": {\"retentionPolicies\": [\"x\", 1]}}}", ":1:49: The array of retentionPolicies has strings only.")]
    [InlineData("{\"databases\": {\"a\": {\"measurements\": {\"m\": {\"fields\": {\"f\": \"flaot\"}}}}}}", ":1:61: The type of a field is float, integer, unsigned, string, boolean, or null where it is not known. Did you mean float?")]
    [InlineData("{\"databases\": {\"a\": {\"measurements\": {\"m\": {\"tags\": {\"t\": {}}}}}}}", ":1:59: The value of tag t must be an array of strings.")]
    [InlineData("{\"databases\": {\"a\\ud800\": {}}}", ":1:16: This text is no Unicode")]
    public void What_is_wrong_is_told_with_its_place(string json, string expected) =>
        Should.Throw<InputException>(() => Read(json)).Message.ShouldStartWith($"{_folder.Path}/schema.json{expected}");

    [Fact]
    public void A_file_that_is_not_there_or_no_UTF_8_is_told()
    {
        Should.Throw<InputException>(() => SchemaFile.Read(Path.Combine(_folder.Path, "none.json"))).Message.ShouldContain("There is no file");
        Should.Throw<InputException>(() => SchemaFile.Read(_folder.Write("latin.json", [0x7B, 0xFC]))).Message.ShouldContain("not UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_and_comments_are_allowed() =>
        Read("\uFEFF// names\n{\"databases\": {\"a\": {}}}").Databases.ShouldHaveSingleItem();

    public void Dispose() => _folder.Dispose();

    private static string Write(SchemaSnapshot schema)
    {
        using var output = new StringWriter();
        SchemaFile.Write(output, schema);
        return output.ToString();
    }

    private SchemaSnapshot Read(string json) => SchemaFile.Read(_folder.Write("schema.json", Encoding.UTF8.GetBytes(json)));
}
