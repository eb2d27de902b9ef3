using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace InfluxQL.Cli.Packaging;

public sealed class ToolPackageTests : IClassFixture<InstalledTool>
{
    private const string Folder = "tools/net10.0/any/";

    private readonly InstalledTool _tool;

    public ToolPackageTests(InstalledTool tool)
    {
        _tool = tool;
    }

    [Fact]
    public void The_installed_tool_says_its_version() => _tool.Run(string.Empty, "--version").ShouldBe(ToolRun.Of("--version"));

    [Theory]
    [InlineData(0, "check", "--target", "oss-1.x", "DROP SERIES FROM cpu")]
    [InlineData(1, "check", "--target", "clustered", "DROP SERIES FROM cpu")]
    [InlineData(2, "check", "--nothing")]
    [InlineData(0, "rewrite", "--db", "telegraf", "--target", "oss-1.x", "SELECT mean(v) FROM cpu")]
    [InlineData(0, "format", "select v from cpu")]
    [InlineData(0, "completion", "bash")]
    public void The_installed_tool_answers_as_the_built_one(int status, params string[] arguments)
    {
        ToolRun run = _tool.Run(string.Empty, arguments);

        run.Status.ShouldBe(status);
        run.ShouldBe(ToolRun.Of(arguments));
    }

    [Fact]
    public void The_installed_tool_reads_a_pipe() =>
        _tool.Run("{\"q\": \"SHOW DATABASES\"}\n", "parse", "--jsonl").JsonLines.Single().GetProperty("ok").GetBoolean().ShouldBeTrue();

    [Fact]
    public void The_package_describes_itself()
    {
        using ZipArchive archive = ZipFile.OpenRead(_tool.PackageFile);
        XElement metadata = XDocument.Parse(Read(archive, "InfluxQL.Cli.nuspec")).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;

        metadata.Element(space + "id")!.Value.ShouldBe("InfluxQL.Cli");
        metadata.Element(space + "license")!.Value.ShouldBe("MIT");
        metadata.Element(space + "packageTypes")!.Elements().Single().Attribute("name")!.Value.ShouldBe("DotnetTool");
        Read(archive, metadata.Element(space + "readme")!.Value).ShouldContain("dotnet tool install");
        XElement command = XDocument.Parse(Read(archive, Folder + "DotnetToolSettings.xml")).Descendants("Command").Single();
        command.Attribute("Name")!.Value.ShouldBe("influxql");
        archive.GetEntry(Folder + command.Attribute("EntryPoint")!.Value).ShouldNotBeNull();
    }

    [Fact]
    public void A_machine_with_a_later_dotnet_runs_it()
    {
        using ZipArchive archive = ZipFile.OpenRead(_tool.PackageFile);
        using JsonDocument settings = JsonDocument.Parse(Read(archive, Folder + "InfluxQL.Cli.runtimeconfig.json"));

        settings.RootElement.GetProperty("runtimeOptions").GetProperty("rollForward").GetString().ShouldBe("Major");
    }

    [Fact]
    public void The_package_runs_on_every_system_and_holds_every_assembly_that_it_asks_for()
    {
        using ZipArchive archive = ZipFile.OpenRead(_tool.PackageFile);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];

        files.Where(file => file.StartsWith("tools/", StringComparison.Ordinal)).ShouldAllBe(file => file.StartsWith(Folder, StringComparison.Ordinal));
        using JsonDocument dependencies = JsonDocument.Parse(Read(archive, Folder + "InfluxQL.Cli.deps.json"));
        JsonElement.ObjectEnumerator libraries = dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject();
        string[] assemblies =
        [
            .. libraries.Where(library => library.Value.TryGetProperty("runtime", out _))
                .SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject())
                .Select(file => Folder + Path.GetFileName(file.Name)),
        ];
        assemblies.ShouldContain(Folder + "InfluxQL.dll");
        assemblies.ShouldBeSubsetOf(files);
        files.ShouldNotContain(file => file.StartsWith(Folder, StringComparison.Ordinal) && file.EndsWith(".xml", StringComparison.Ordinal) && !file.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));
    }

    private static string Read(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name).ShouldNotBeNull(name).Open());
        return reader.ReadToEnd();
    }
}
