namespace InfluxQL.Cli.Input;

public sealed class ConfigurationInputTests
{
    [Fact]
    public void The_file_and_the_member_are_named_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("c.json", "{\"policies\": {\"limits\": {}}}");

        ToolRun run = ToolRun.Of("rewrite", "--config", path, "--db", "a", "SHOW MEASUREMENTS");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("c.json: The member policies.limits of the configuration is unknown");
    }
}
