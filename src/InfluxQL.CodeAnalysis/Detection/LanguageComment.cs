using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>A comment that names the language of the string after it: <c>// lang=influxql</c>, <c>/*language=InfluxQL*/</c>.</summary>
internal static class LanguageComment
{
    // Rider and Visual Studio both allow options after the name.
    private static readonly Regex s_pattern = new(
        @"^/[/*]\s*lang(uage)?\s*=\s*influxql\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>Whether a piece of trivia is such a comment.</summary>
    public static bool Is(SyntaxTrivia trivia) =>
        (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        && s_pattern.IsMatch(trivia.ToString());
}
