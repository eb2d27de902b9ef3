using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis;

public class AnalyzerTests
{
    [Fact]
    public async Task Code_without_a_query_has_no_diagnostics()
    {
        CSharpAnalyzerTest<InfluxQLAnalyzer, DefaultVerifier> test = new()
        {
            TestCode = "class C { string S => \"SELECT\"; }",
            ReferenceAssemblies = TestReferences.Net80,
        };
        await test.RunAsync();
    }
}
