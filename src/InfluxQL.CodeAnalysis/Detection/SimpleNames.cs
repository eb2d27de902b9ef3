using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>The last name of an expression or type, as the source has it: <c>Query</c> of <c>client.Query&lt;T&gt;</c>.</summary>
internal static class SimpleNames
{
    public static string? Of(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The last name before the dot of a call; null where it says nothing about the type.</summary>
    public static string? ReceiverOf(ExpressionSyntax called) =>
        called is MemberAccessExpressionSyntax access
            ? access.Expression is PredefinedTypeSyntax type ? type.Keyword.ValueText : Of(access.Expression)
            : null;
}
