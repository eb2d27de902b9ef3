using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Analysis;

/// <summary>The text that belongs to a statement: from the semicolon before it to the one after it.</summary>
internal static class StatementRegion
{
    public static TextSpan Get(QuerySyntax query, int index)
    {
        SeparatedSyntaxList<StatementSyntax> statements = query.Statements;
        int start = index == 0 ? query.Position : statements.GetSeparator(index - 1).Span.End;
        int end = index < statements.SeparatorCount ? statements.GetSeparator(index).SpanStart : query.EndPosition;
        return TextSpan.FromBounds(start, end);
    }
}
