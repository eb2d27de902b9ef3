using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Parsing.Checks;

/// <summary>The types that a field or tag can be read as.</summary>
internal static class CastChecks
{
    public static void Check(CastClauseSyntax cast, CheckFindings findings)
    {
        if (cast.Type is not IdentifierNameSyntax { Identifier: { Kind: SyntaxKind.IdentifierToken, IsMissing: false } token } || IsType(token.ValueText))
        {
            return;
        }

        var reference = new ReferenceError(
            $"found {(token.ValueText.Length > 0 ? token.ValueText : "IDENT")}, expected float, integer, unsigned, string, boolean, field, tag",
            token.SpanStart);
        findings.Add(DiagnosticDescriptors.UnknownCastType, token.Span, CheckFindings.AfterReading(token.Span), reference, token.Text);
    }

    private static bool IsType(string name) => name.ToLowerInvariant() is "float" or "integer" or "unsigned" or "string" or "boolean";
}
