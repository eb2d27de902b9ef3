using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Fixes;

/// <summary>The text of a stretch of a tree.</summary>
internal static class TreeText
{
    public static string TextOf(this SyntaxTree tree, TextSpan span) => tree.ToString().Substring(span.Start, span.Length);
}
