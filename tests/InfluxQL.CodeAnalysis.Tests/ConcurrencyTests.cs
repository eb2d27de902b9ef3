using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InfluxQL.CodeAnalysis;

public class ConcurrencyTests
{
    [Fact]
    public async Task Many_files_and_compilations_at_once_have_the_findings_of_one()
    {
        ImmutableArray<MetadataReference> references = (await TestReferences.Net80.ResolveAsync(LanguageNames.CSharp, CancellationToken.None))
            .Add(MetadataReference.CreateFromFile(typeof(Building.InfluxQLQuery).Assembly.Location));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Many",
            Enumerable.Range(0, 100).Select(index => CSharpSyntaxTree.ParseText(
                $$"""class C{{index}} { void M(string h) { InfluxQL.Syntax.SyntaxTree.ParseText("SELEC x"); InfluxQL.Syntax.SyntaxTree.ParseText($"SELECT x FROM {h}"); } }""",
                path: $"C{index}.cs")),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true));
        InfluxQLAnalyzer analyzer = new();
        ImmutableArray<Diagnostic>[] runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Analyze(compilation, analyzer))));
        foreach (ImmutableArray<Diagnostic> run in runs)
        {
            run.Count(diagnostic => diagnostic.Id == "IQL0008").ShouldBe(100);
            run.Count(diagnostic => diagnostic.Id == "IQL5001").ShouldBe(100);
            run.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)
                .ShouldBe(runs[0].Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
        }
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation, InfluxQLAnalyzer analyzer) =>
        compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
}
