using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InfluxQL.CodeAnalysis;

/// <summary>Whatever the source looks like, the analyzer does not throw: a compiler would say AD0001.</summary>
public class FuzzTests
{
    private const int Rounds = 40;
    private const int FilesPerRound = 25;

    // Everything that the detectors look at, in one file.
    private const string Source = """"
        using System.Diagnostics.CodeAnalysis;
        using System.Text;
        using InfluxQL.Building;
        using InfluxQL.Syntax;
        using Tree = InfluxQL.Syntax.SyntaxTree;

        [Query("SELECT x FROM cpu", Text = "SHOW DATABASES")]
        class C([StringSyntax("InfluxQL")] string first = "SELECT x FROM cpu") : Base("SELECT x FROM cpu")
        {
            // lang=influxql
            private const string Constant = "SELECT x FROM cpu";
            [StringSyntax("InfluxQL")] private readonly string _field = @"SELECT ""x"" FROM cpu" + Constant;
            [StringSyntax("InfluxQL")] string Property { get { return $"SELECT {nameof(M)} FROM cpu"; } set { _ = value; } }
            string this[[StringSyntax("InfluxQL")] string query] => query;

            void M(string host, int count, string[] hosts)
            {
                string local = $"SELECT x FROM cpu WHERE host = '{host}' AND {(count > 1 ? host : "a"):id} LIMIT {count,5}";
                local += host ?? "b";
                Tree.ParseText(local);
                SyntaxTree.ParseText(string.Format("SELECT {0} FROM {1}", host, new object[] { count, hosts }));
                SyntaxTree.ParseText(string.Join(",", hosts).Replace("a", host).Insert(0, $$"""SELECT "{{host}}" """));
                SyntaxTree.ParseText("""
                    SELECT "x"
                    FROM cpu
                    """);
                var builder = new StringBuilder("SELECT ").Append(host).AppendFormat("{0}", count);
                builder.AppendLine($"FROM {host}").Append(builder.ToString());
                SyntaxTree.ParseText(builder.ToString());
                InfluxQLQuery.Create($"SELECT {host:id} FROM cpu WHERE host = {host} AND time > now() - 1h");
                _ = this[count switch { 1 => "SELECT x FROM cpu", _ => local! }];
                System.ReadOnlySpan<byte> bytes = /* lang=influxql */ "SELECT x FROM cpu"u8;
                new QueryAttribute("SELECT x FROM cpu") { Text = Property = "SHOW" + 'c' + 1 };
                (local, Property) = ("SELECT", "SELECT x FROM cpu");
                void Local([StringSyntax("InfluxQL")] params string[] queries) => Local("SELECT x FROM cpu", Constant);
            }
        }

        class Base([StringSyntax("InfluxQL")] string text) { }

        class QueryAttribute([StringSyntax("InfluxQL")] string text) : System.Attribute
        {
            [StringSyntax("InfluxQL")] public string? Text { get; set; }
        }
        """";

    private static readonly string[] s_pieces =
    [
        "\"", "'", "{", "}", "(", ")", "$", "@", "\"\"\"", "+", ";", ",", "=", "=>", "\n", "/*", "*/", "//", "\\", "\u2028", "\ud83d", "\0", "#if", "u8", "is", "ref", "out ", "{{", "\\x",
    ];

    [Fact]
    public async Task Mutated_files_never_make_the_analyzer_throw()
    {
        ImmutableArray<MetadataReference> references = (await TestReferences.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None))
            .Add(MetadataReference.CreateFromFile(typeof(Building.InfluxQLQuery).Assembly.Location));
        var random = new Random(7);
        int findings = 0;
        for (int round = 0; round < Rounds; round++)
        {
            List<string> files = [.. Enumerable.Range(0, FilesPerRound).Select(_ => Mutate(Source, random))];
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Fuzz",
                files.Select((file, index) => CSharpSyntaxTree.ParseText(file, new CSharpParseOptions(LanguageVersion.Latest), path: $"F{index}.cs")),
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers([new InfluxQLAnalyzer()]).GetAnalyzerDiagnosticsAsync();
            foreach (Diagnostic diagnostic in reported)
            {
                (diagnostic.Id.StartsWith("IQL", StringComparison.Ordinal)).ShouldBeTrue($"{diagnostic}\n{Files(files)}");
                findings++;
            }
        }

        findings.ShouldBeGreaterThan(Rounds * FilesPerRound);
    }

    private static string Files(List<string> files) => string.Join("\n=====\n", files);

    private static string Mutate(string source, Random random)
    {
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            source = random.Next(2) == 0 ? MutateCharacters(source, random) : MutateTokens(source, random);
        }

        return source;
    }

    private static string MutateCharacters(string source, Random random)
    {
        int at = random.Next(source.Length);
        int length = Math.Min(random.Next(1, 12), source.Length - at);
        return random.Next(4) switch
        {
            0 => source.Remove(at, length),
            1 => source.Insert(at, source.Substring(at, length)),
            2 => source[..at],
            _ => source.Insert(at, s_pieces[random.Next(s_pieces.Length)]),
        };
    }

    private static string MutateTokens(string source, Random random)
    {
        List<string> tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString())];
        if (tokens.Count < 2)
        {
            return source;
        }

        int at = random.Next(tokens.Count);
        int other = random.Next(tokens.Count);
        switch (random.Next(3))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[other]);
                break;
            default:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
        }

        var text = new StringBuilder(source.Length);
        tokens.ForEach(token => text.Append(token));
        return text.ToString();
    }
}
