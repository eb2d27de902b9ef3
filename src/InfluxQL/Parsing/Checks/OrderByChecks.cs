using InfluxQL.Diagnostics;
using InfluxQL.Syntax;
using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Parsing.Checks;

/// <summary>Results are ordered by time, or not at all.</summary>
internal static class OrderByChecks
{
    private const string Message = "only ORDER BY time supported at this time";

    /// <summary>Whether the items are one of the usual ones, at a glance. False decides nothing.</summary>
    public static bool IsCertainlyRight(GreenNode items)
    {
        if (items.Kind != SyntaxKind.SortItem || items.ChildCount == 0)
        {
            return false;
        }

        GreenNode first = items.GetChild(0);
        return first.IsToken || (first.Kind == SyntaxKind.IdentifierName && ((GreenToken)first.GetChild(0)).TextSpan.SequenceEqual("time".AsSpan()));
    }

    public static void Check(OrderByClauseSyntax clause, CheckFindings findings)
    {
        // An item without name and direction is one that the text lacks.
        SeparatedSyntaxList<SortItemSyntax> items = clause.Items;
        if (!CheckFindings.IsComplete(clause) || items.Count == 0 || items.Any(item => item is null || (item.Name is null && item.DirectionKeyword.Kind == SyntaxKind.None)))
        {
            return;
        }

        SortItemSyntax first = items[0];
        if (first.Name is IdentifierNameSyntax name && name.ValueText != "time")
        {
            findings.Add(DiagnosticDescriptors.OrderByOther, name.Span, first.Span.End, Message, name.ToString());
        }
        else if (items.Count > 1)
        {
            SortItemSyntax second = items[1];
            findings.Add(DiagnosticDescriptors.OrderByOther, second.Span, clause.Span.End, Message, second.ToString());
        }
    }
}
