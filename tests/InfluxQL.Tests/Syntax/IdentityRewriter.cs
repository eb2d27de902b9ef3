namespace InfluxQL.Syntax;

/// <summary>Visits everything and changes nothing.</summary>
internal sealed class IdentityRewriter : SyntaxRewriter
{
}
