using System.Text;
using InfluxQL.Diagnostics;
using InfluxQL.Syntax;

namespace InfluxQL.Analysis.Advice;

/// <summary>A regular expression without anchors that is one plain text, where an equality was probably meant.</summary>
internal sealed class RegexWithoutAnchorsAnalyzer() : AdviceAnalyzer(
    DiagnosticDescriptors.RegexWithoutAnchors,
    SyntaxKind.MatchesRegexExpression,
    SyntaxKind.NotMatchesRegexExpression)
{
    public override void Analyze(AnalysisContext context, SyntaxNode node)
    {
        var comparison = (BinaryExpressionSyntax)node;
        if (context.EnclosingClause == SyntaxKind.WhereClause
            && comparison.Right is LiteralExpressionSyntax literal
            && literal.TryGetRegex(out string pattern)
            && TryReadPlainText(pattern, out string text))
        {
            string sign = comparison.Kind == SyntaxKind.MatchesRegexExpression ? "=" : "!=";
            context.Report(Rule, literal.Span, text, sign);
        }
    }

    // Letters, digits, what has no meaning in a pattern, and escaped punctuation.
    private static bool TryReadPlainText(string pattern, out string text)
    {
        var plain = new StringBuilder(pattern.Length);
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length && pattern[i + 1] < 128 && char.IsPunctuation(pattern[i + 1]))
            {
                c = pattern[++i];
            }
            else if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or ' ' or ':' or '/' or '@'))
            {
                text = string.Empty;
                return false;
            }

            plain.Append(c);
        }

        text = plain.ToString();
        return text.Length > 0;
    }
}
