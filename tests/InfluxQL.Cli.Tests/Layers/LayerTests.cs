using System.Text.RegularExpressions;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Layers;

/// <summary>Which folders of the tool know which.</summary>
public sealed partial class LayerTests
{
    // From the bottom up, as docs/architecture.md lists them. Folders in one line are one layer.
    private static readonly string[][] s_layers =
    [
        ["Streams", "Options", "Results", "History", "Documentation"],
        ["Input"],
        ["Rendering", "Reports"],
        ["Connections"],
        ["Schema"],
        ["Sessions", "Terminal"],
        ["Output", "Batch"],
        ["Repl", "Playground"],
        ["Commands", "Help", "Completion"],
    ];

    // Where the program begins, and what it says of itself.
    private static readonly string[] s_rootFiles = ["Program.cs", "CommandLine.cs", "ExitStatus.cs", "ToolVersion.cs"];

    [Fact]
    public void Every_folder_of_the_tool_has_its_layer() =>
        Directory.GetDirectories(Tool()).Select(Path.GetFileName).Except(["bin", "obj"])
            .ShouldBe(s_layers.SelectMany(layer => layer), ignoreOrder: true);

    [Fact]
    public void Nothing_but_the_program_itself_lies_beside_the_folders() =>
        Directory.GetFiles(Tool(), "*.cs").Select(Path.GetFileName).ShouldBe(s_rootFiles, ignoreOrder: true);

    [Fact]
    public void Imports_only_point_to_lower_layers()
    {
        (string File, string Folder, string Imported)[] imports = [.. Imports()];

        imports.ShouldNotBeEmpty();
        imports.Where(import => Level(import.Imported) > Level(import.Folder))
            .Select(import => $"{import.File}: {import.Folder} is below {import.Imported}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_page_about_the_architecture_lists_the_layers()
    {
        string list = string.Join(" · ", s_layers.Select(layer => string.Join(", ", layer.Select(folder => $"`{folder}`"))));

        File.ReadAllText(Checkout.PathOf("docs", "architecture.md")).ShouldContain(list);
    }

    private static IEnumerable<(string File, string Folder, string Imported)> Imports()
    {
        foreach (string folder in s_layers.SelectMany(layer => layer))
        {
            foreach (string path in Directory.EnumerateFiles(Path.Combine(Tool(), folder), "*.cs", SearchOption.AllDirectories))
            {
                foreach (Match import in Import().Matches(File.ReadAllText(path)))
                {
                    yield return (Path.GetRelativePath(Tool(), path), folder, import.Groups[1].Value);
                }
            }
        }
    }

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?InfluxQL\.Cli\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Import();

    private static int Level(string folder) => Array.FindIndex(s_layers, layer => layer.Contains(folder));

    private static string Tool() => Checkout.PathOf("src", "InfluxQL.Cli");
}
