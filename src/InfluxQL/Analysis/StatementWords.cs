using InfluxQL.Syntax;
using InfluxQL.Text;

namespace InfluxQL.Analysis;

/// <summary>The words with which a statement begins, and which name it.</summary>
internal static class StatementWords
{
    /// <summary>The span of the words, up to the first name, value or clause.</summary>
    public static TextSpan GetSpan(StatementSyntax statement)
    {
        TextSpan span = statement.Span;
        int end = -1;
        foreach (SyntaxNodeOrToken child in statement.ChildNodesAndTokens())
        {
            if (!child.IsToken || !SyntaxFacts.IsKeyword(child.Kind))
            {
                break;
            }

            end = child.Span.End;
        }

        return end < 0 ? span : TextSpan.FromBounds(span.Start, end);
    }
}
