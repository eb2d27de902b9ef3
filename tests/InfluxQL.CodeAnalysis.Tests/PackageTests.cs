using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InfluxQL.CodeAnalysis;

public sealed partial class PackageTests : IClassFixture<Package>
{
    private const string Folder = "analyzers/dotnet/cs/";

    private const string SpanMethod = "AsReadOnlySpan";

    // What Visual Studio 17.8 and the .NET 8 SDK, the oldest with Roslyn 4.8, bring themselves.
    private static readonly Dictionary<string, Version> s_host = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    };

    private readonly Package _package;

    public PackageTests(Package package)
    {
        _package = package;
    }

    [Fact]
    public void It_has_the_analyzer_with_what_it_runs_on_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);

        archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal) || name.Contains("lib/")).ShouldBe(
            [
                Folder + "Antlr4.Runtime.Standard.dll",
                Folder + "InfluxQL.CodeAnalysis.CodeFixes.dll",
                Folder + "InfluxQL.CodeAnalysis.dll",
                Folder + "InfluxQL.dll",
                Folder + "Superpower.dll",
            ],
            ignoreOrder: true);

        using Stream stream = archive.GetEntry(Package.Id + ".nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;
        metadata.Element(space + "id")!.Value.ShouldBe(Package.Id);
        metadata.Element(space + "developmentDependency")!.Value.ShouldBe("true");
        metadata.Element(space + "dependencies").ShouldBeNull();
    }

    [Fact]
    public void Its_assemblies_ask_for_nothing_that_the_oldest_compiler_lacks()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);
        List<ZipArchiveEntry> entries = [.. archive.Entries.Where(entry => entry.FullName.StartsWith(Folder, StringComparison.Ordinal))];
        HashSet<string> packed = [.. entries.Select(entry => Path.GetFileNameWithoutExtension(entry.Name))];

        foreach (ZipArchiveEntry entry in entries)
        {
            using MemoryStream copy = new();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(copy);
            }

            copy.Position = 0;
            using PEReader file = new(copy);
            MetadataReader reader = file.GetMetadataReader();
            reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name)).ShouldNotContain(SpanMethod, entry.Name);
            foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
            {
                AssemblyReference reference = reader.GetAssemblyReference(handle);
                string name = reader.GetString(reference.Name);
                // Superpower has a newer System.Memory for this method alone, which nothing calls.
                if (!packed.Contains(name) && (entry.Name, name) is not ("Superpower.dll", "System.Memory"))
                {
                    s_host.ShouldContainKey(name, $"{entry.Name} asks for {name} {reference.Version}.");
                    reference.Version.ShouldBeLessThanOrEqualTo(s_host[name], $"{entry.Name} asks for {name}.");
                }
            }
        }
    }

    [Fact]
    public void A_real_build_of_a_consumer_has_the_warnings_at_their_places_and_no_others()
    {
        string sample = Directory.CreateTempSubdirectory("influxql-sample-").FullName;
        try
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(TestSupport.Checkout.Root, "tests", "InfluxQL.CodeAnalysis.Sample")))
            {
                File.Copy(file, Path.Combine(sample, Path.GetFileName(file)));
            }

            // The reference assemblies of netstandard2.0 are there since the library was restored.
            string fallback = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
                ? set
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            string printed = Package.Dotnet(
                sample,
                "build",
                $"-p:InfluxQLPackageVersion={_package.Version}",
                $"-p:RestoreSources={_package.Folder}",
                $"-p:RestorePackagesPath={Path.Combine(sample, ".packages")}",
                $"-p:RestoreFallbackFolders={fallback}");

            string[] expected =
            [
                "WrongQueries.cs(6,38): warning IQL2027",
                "WrongQueries.cs(9,58): warning IQL0008",
                "WrongQueries.cs(15,72): warning IQL0008",
                "WrongQueries.cs(16,82): warning IQL0008",
                "WrongQueries.cs(17,64): warning IQL5001",
                "WrongQueries.cs(18,88): warning IQL5001",
                "WrongQueries.cs(24,79): warning IQL0008",
                "WrongQueries.cs(25,76): warning IQL0008",
                "WrongQueries.cs(30,15): warning IQL0008",
                "WrongQueries.cs(36,15): warning IQL0008",
            ];
            string[] ofSpans = ["SpanQueries.cs(12,44): warning IQL0008", "SpanQueries.cs(12,102): warning IQL0008"];
            Findings(printed, "net10.0").ShouldBe([.. expected, .. ofSpans], ignoreOrder: true, printed);
            Findings(printed, "netstandard2.0").ShouldBe(expected, ignoreOrder: true, printed);

            Regex.Count(printed, ": (warning|error) ").ShouldBe(Finding().Count(printed), printed);
        }
        finally
        {
            Directory.Delete(sample, recursive: true);
        }
    }

    // The build prints a warning once where it arises, and once more in its summary.
    private static HashSet<string> Findings(string printed, string framework) =>
        [.. Finding().Matches(printed).Where(match => match.Groups["framework"].Value == framework).Select(match => match.Groups["finding"].Value)];

    [GeneratedRegex(@"[/\\](?<finding>\w+(\.\w+)*\.cs\(\d+,\d+\): (warning|error) \w+): .*::TargetFramework=(?<framework>[\w.]+)\]")]
    private static partial Regex Finding();
}
