using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Analysis;

/// <summary>Names of calls, read from the green side so that a call that is in order costs no allocation.</summary>
internal static class CallNames
{
    /// <summary>The token that names what a call, a fill clause or a tz clause calls.</summary>
    public static GreenToken GetToken(GreenNode call) => call.GetChild(0).GetFirstToken()!;

    /// <summary>Whether a name is written in double quotes.</summary>
    public static bool IsQuoted(GreenToken token)
    {
        ReadOnlySpan<char> text = token.TextSpan;
        return text.Length > 0 && text[0] == '"';
    }

    /// <summary>The name without quotes, in the letter case of the text.</summary>
    public static ReadOnlySpan<char> GetName(GreenNode call)
    {
        GreenToken token = GetToken(call);
        return IsQuoted(token) ? new SyntaxToken(token).ValueText.AsSpan() : token.TextSpan;
    }

    /// <summary>Whether a node is a call of a function.</summary>
    public static bool IsCallOf(GreenNode node, string name) =>
        node.Kind == SyntaxKind.CallExpression && GetName(node).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
