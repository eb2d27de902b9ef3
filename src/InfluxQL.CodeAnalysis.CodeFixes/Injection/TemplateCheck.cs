using InfluxQL.Analysis;
using InfluxQL.Building;
using InfluxQL.Diagnostics;
using InfluxQL.Literals;
using InfluxQL.Syntax;

namespace InfluxQL.CodeAnalysis.CodeFixes.Injection;

/// <summary>Builds the query with an example of each value, as the program will.</summary>
internal static class TemplateCheck
{
    // Right wherever a string is, but for the name of a time zone.
    private const string Time = "2024-01-01T00:00:00Z";
    private const string Zone = "UTC";

    /// <summary>Whether the library takes the values there, and each is clearly what it is taken for.</summary>
    /// <param name="texts">The texts of the template, one more than there are values.</param>
    /// <param name="values">The values.</param>
    public static bool IsRight(IReadOnlyList<string> texts, IReadOnlyList<TemplateValue> values)
    {
        var handler = new InfluxQLInterpolatedStringHandler(0, values.Count);
        var names = new List<int>();
        int length = 0;
        for (int i = 0; i < values.Count; i++)
        {
            handler.AppendLiteral(texts[i]);
            length += texts[i].Length;
            if (values[i] is { Form: ValueForm.Name, IsQuoted: false })
            {
                names.Add(length);
            }

            length += Append(ref handler, values[i].Form, texts[i], i);
        }

        handler.AppendLiteral(texts[values.Count]);
        try
        {
            SyntaxTree tree = InfluxQLQuery.Create(handler).Tree;
            return names.TrueForAll(position => IsName(tree.GetRoot().FindToken(position)))
                && !QueryAnalysis.Run(tree).Diagnostics.Any(finding => finding.Descriptor.Category == DiagnosticCategories.Semantics);
        }
        catch (ArgumentException)
        {
            // What the program would get as well.
            return false;
        }
    }

    private static int Append(ref InfluxQLInterpolatedStringHandler handler, ValueForm form, string before, int index)
    {
        string example;
        switch (form)
        {
            case ValueForm.Name:
                example = "n" + index;
                handler.AppendFormatted(example, "id");
                return QuotedText.QuoteIdentifier(example).Length;
            case ValueForm.Regex:
                handler.AppendFormatted("r", "regex");
                return "/r/".Length;
            case ValueForm.Integer:
                handler.AppendFormatted(1L);
                return "1".Length;
            case ValueForm.Number:
                handler.AppendFormatted(1.5);
                return "1.5".Length;
            case ValueForm.Boolean:
                handler.AppendFormatted(true);
                return "TRUE".Length;
            default:
                example = before.TrimEnd().EndsWith("tz(", StringComparison.OrdinalIgnoreCase) ? Zone : Time;
                handler.AppendFormatted(example);
                return QuotedText.QuoteString(example).Length;
        }
    }

    // In a condition a text without quotes can be anything, unless it is what is compared. No function has a quoted name.
    private static bool IsName(SyntaxToken token)
    {
        for (SyntaxNode? node = token.Parent; node is not null; node = node.Parent)
        {
            if (node is WhereClauseSyntax)
            {
                return token.Parent?.FirstAncestorOrSelf<VariableReferenceSyntax>() is { Parent: BinaryExpressionSyntax comparison } name
                    && comparison.Left == name
                    && comparison.Kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression
                        or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
                        or SyntaxKind.MatchesRegexExpression or SyntaxKind.NotMatchesRegexExpression;
            }
        }

        return token.GetNextToken() is var next && !(next.Text == "(" && next.FullSpan.Start == token.Span.End);
    }
}
