using System.Text.RegularExpressions;

namespace InfluxQL.Architecture;

public class LayerTests
{
    // From the bottom up. Folders in one line are one layer.
    private static readonly string[][] s_layers =
    [
        ["Text"],
        ["Syntax", "Diagnostics"],
        ["Literals"],
        ["Parsing"],
        ["Formatting"],
        ["Semantics"],
        ["Targets"],
        ["Analysis"],
        ["Rewriting"],
        ["Building"],
        ["Fixes"],
        ["Services"],
    ];

    // Where a lower layer may look at a higher one, by file and namespace, and why.
    private static readonly Dictionary<(string File, string Namespace), string> s_exceptions = new()
    {
        [("Syntax/SyntaxTree.Parsing.cs", "InfluxQL.Parsing")] = "the public entry point ParseText",
        [("Syntax/SyntaxNodeFormattingExtensions.cs", "InfluxQL.Formatting")] = "the public entry point NormalizeWhitespace",
    };

    [Fact]
    public void Every_folder_of_the_library_has_its_layer()
    {
        string[] known = [.. s_layers.SelectMany(layer => layer), "Compatibility", "bin", "obj"];
        Directory.GetDirectories(Library()).Select(Path.GetFileName).ShouldBeSubsetOf(known);
    }

    [Fact]
    public void Imports_only_point_to_lower_layers()
    {
        var wrong = new List<string>();
        var used = new HashSet<(string, string)>();
        foreach ((string file, string folder, string imported, int line) in Imports())
        {
            string target = imported.Split('.')[1];
            if (Level(target) <= Level(folder))
            {
                continue;
            }

            (string, string) key = (file, $"InfluxQL.{target}");
            if (s_exceptions.ContainsKey(key))
            {
                used.Add(key);
            }
            else if (!(folder == "Syntax" && target == "Literals"))
            {
                wrong.Add($"{file}({line}): {folder} is below {target}");
            }
        }

        wrong.ShouldBeEmpty();
        s_exceptions.Keys.ShouldBe(used, ignoreOrder: true, "an exception that is not needed any more is to be taken out");
    }

    [Fact]
    public void Literals_which_the_tree_s_conveniences_read_know_nothing_of_trees()
    {
        Imports().Where(import => import.Folder == "Literals" && import.Imported.StartsWith("InfluxQL.Syntax", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_type_of_ANTLR_is_public()
    {
        Type[] exposed = typeof(Syntax.SyntaxTree).Assembly.GetExportedTypes();
        exposed.Where(type => type.BaseType?.Namespace?.StartsWith("Antlr", StringComparison.Ordinal) == true).ShouldBeEmpty();
        exposed
            .SelectMany(type => type.GetMembers())
            .Where(member => member.ToString()!.Contains("Antlr4", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<(string File, string Folder, string Imported, int Line)> Imports()
    {
        string library = Library();
        foreach (string path in Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories))
        {
            string file = Path.GetRelativePath(library, path).Replace('\\', '/');
            string folder = file.Split('/')[0];
            if (folder is "bin" or "obj" or "Compatibility")
            {
                continue;
            }

            int line = 0;
            foreach (string text in File.ReadLines(path))
            {
                line++;
                Match import = Regex.Match(text, @"^\s*(?:global )?using (?:static )?(?:\w+ = )?(InfluxQL\.\w+)");
                if (import.Success)
                {
                    yield return (file, folder, import.Groups[1].Value, line);
                }
            }
        }
    }

    private static int Level(string folder) => Array.FindIndex(s_layers, layer => layer.Contains(folder));

    private static string Library() => Checkout.PathOf("src", "InfluxQL");
}
