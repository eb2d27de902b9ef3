using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing.Checks;

/// <summary>What the tests of checks ask of a query with mistakes.</summary>
internal static class Refused
{
    /// <summary>The only diagnostic of a query, of which the span must cover a text exactly.</summary>
    public static Diagnostic ShouldBeRefused(this string query, DiagnosticDescriptor descriptor, string offending)
    {
        SyntaxTree tree = query.ShouldRoundTrip();
        Diagnostic diagnostic = tree.GetDiagnostics().ShouldHaveSingleItem();
        diagnostic.Descriptor.ShouldBe(descriptor);
        query.Substring(diagnostic.Span.Start, diagnostic.Span.Length).ShouldBe(offending);
        diagnostic.GetMessage().ShouldNotBeEmpty();
        return diagnostic;
    }

    /// <summary>The query is refused with a text of the reference.</summary>
    public static void As(this Diagnostic diagnostic, string reference) => diagnostic.ReferenceText.ShouldBe(reference);

    public static void ShouldBeAccepted(this string query) => query.ShouldRoundTrip().GetDiagnostics().ShouldBeEmpty(query);
}
