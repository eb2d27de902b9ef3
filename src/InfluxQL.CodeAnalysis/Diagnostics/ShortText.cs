using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Diagnostics;

/// <summary>An expression in a message: on one line, and not too long.</summary>
internal static class ShortText
{
    private const int MaxLength = 40;

    public static string Of(ExpressionSyntax expression)
    {
        string text = string.Join(" ", expression.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength) + "…";
    }
}
