using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis.CodeFixes;

/// <summary>Applies a code fix, one diagnostic after the other and all at once, in a document, project and solution.</summary>
internal static class FixTest
{
    /// <summary>Checks that the fix makes one text of another; the same text says that nothing is offered.</summary>
    public static Task Verify<TFix>(string source, string mended, string? settings = null, Action<CSharpCodeFixTest<InfluxQLAnalyzer, TFix, DefaultVerifier>>? configure = null)
        where TFix : CodeFixProvider, new() =>
        Verify<InfluxQLAnalyzer, TFix>(source, mended, settings, configure);

    /// <summary>The same with another analyzer.</summary>
    public static Task Verify<TAnalyzer, TFix>(string source, string mended, string? settings = null, Action<CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>>? configure = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> test = new()
        {
            TestCode = source,
            FixedCode = mended,
            ReferenceAssemblies = TestReferences.Net80,
        };
        test.TestState.AdditionalReferences.Add(typeof(Building.InfluxQLQuery).Assembly);
        if (settings is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\n{settings}\n"));
        }

        configure?.Invoke(test);
        return test.RunAsync();
    }
}
