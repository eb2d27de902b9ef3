using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Analysis;

/// <summary>
/// Comments that suppress advice: <c>-- influxql:disable IQL4003, IQL4001</c> directly before or inside a statement,
/// <c>-- influxql:disable-file IQL4003</c> before the first. They are looked at only where there is advice.
/// </summary>
internal static class SuppressionComments
{
    private const string ForStatement = "influxql:disable";
    private const string ForFile = "influxql:disable-file";
    private const int DelimiterLength = 2;

    public static void Apply(SyntaxTree tree, TextSpan region, List<Diagnostic> findings, int first)
    {
        HashSet<string>? ids = null;
        for (int i = findings.Count - 1; i >= first; i--)
        {
            if (ProtectedRules.CommentMaySuppress(findings[i].Descriptor))
            {
                ids ??= Collect(tree, region);
                if (ids.Contains(findings[i].Id))
                {
                    findings.RemoveAt(i);
                }
            }
        }
    }

    private static HashSet<string> Collect(SyntaxTree tree, TextSpan region)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        SyntaxNode root = tree.GetRoot();
        foreach (SyntaxTrivia trivia in root.GetLeadingTrivia())
        {
            Read(trivia, ForFile, ids);
        }

        SyntaxToken token = root.FindToken(region.Start);
        while (token.Kind != SyntaxKind.None && token.FullSpan.Start <= region.End)
        {
            foreach (SyntaxTrivia trivia in token.GetAllTrivia())
            {
                if (region.Contains(trivia.Span))
                {
                    Read(trivia, ForStatement, ids);
                }
            }

            token = token.GetNextToken(includeZeroWidth: true);
        }

        return ids;
    }

    private static void Read(SyntaxTrivia trivia, string directive, HashSet<string> ids)
    {
        if (trivia.Kind is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
        {
            return;
        }

        string text = trivia.ToString();
        int end = trivia.Kind == SyntaxKind.MultiLineCommentTrivia && text.EndsWith("*/", StringComparison.Ordinal)
            ? text.Length - DelimiterLength
            : text.Length;
        int position = SkipSpace(text, DelimiterLength, end);
        if (string.CompareOrdinal(text, position, directive, 0, directive.Length) != 0)
        {
            return;
        }

        int afterDirective = position + directive.Length;
        position = SkipSpace(text, afterDirective, end);
        if (position == afterDirective)
        {
            return;
        }

        // IDs with commas between them; what follows the last one is the reason, for people.
        while (position < end)
        {
            int start = position;
            while (position < end && char.IsLetterOrDigit(text[position]))
            {
                position++;
            }

            ids.Add(text.Substring(start, position - start));
            position = SkipSpace(text, position, end);
            if (position == end || text[position] != ',')
            {
                return;
            }

            position = SkipSpace(text, position + 1, end);
        }
    }

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
