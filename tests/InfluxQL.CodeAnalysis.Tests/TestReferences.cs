using Microsoft.CodeAnalysis.Testing;

namespace InfluxQL.CodeAnalysis;

/// <summary>What the C# of the tests is compiled against.</summary>
internal static class TestReferences
{
    public static ReferenceAssemblies Net80 => ReferenceAssemblies.Net.Net80;
}
