using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis;

/// <summary>Runs the analyzer over C# whose markup says what is reported where: <c>{|IQL0008:SELEC|}</c>.</summary>
internal static class CodeTest
{
    /// <summary>Checks that exactly the marked diagnostics are reported.</summary>
    /// <param name="source">C# with markup.</param>
    /// <param name="settings">Lines of .editorconfig for all files.</param>
    /// <param name="configure">What else the test needs.</param>
    public static Task Verify(string source, string? settings = null, Action<CSharpAnalyzerTest<InfluxQLAnalyzer, DefaultVerifier>>? configure = null)
    {
        CSharpAnalyzerTest<InfluxQLAnalyzer, DefaultVerifier> test = new()
        {
            TestCode = source.ReplaceLineEndings("\n"),
            ReferenceAssemblies = TestReferences.Net80,
        };
        test.TestState.AdditionalReferences.Add(typeof(Building.InfluxQLQuery).Assembly);
        if (settings is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\n{settings.ReplaceLineEndings("\n")}\n"));
        }

        configure?.Invoke(test);
        return test.RunAsync();
    }
}
