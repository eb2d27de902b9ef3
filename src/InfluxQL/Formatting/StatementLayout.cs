using System.Text;
using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

/// <summary>Writes the statements of a query one below the other, with the semicolons and comments between them.</summary>
internal sealed class StatementLayout
{
    private readonly FormatOptions _options;
    private readonly StringBuilder _text = new();

    public StatementLayout(FormatOptions options) => _options = options;

    public string Write(SyntaxNode root)
    {
        var before = default(SyntaxToken);
        bool tall = false;
        foreach (SyntaxNodeOrToken child in root is QuerySyntax or StandaloneExpressionSyntax ? root.ChildNodesAndTokens() : Whole(root))
        {
            if (child.AsNode() is not { } node)
            {
                WriteGap(before, child.AsToken(), emptyLine: false);
                _text.Append(child.AsToken().Text);
                before = child.AsToken();
            }
            else if (node.GetFirstToken() is { Kind: not SyntaxKind.None } first)
            {
                string statement = LayoutPrinter.Print(LayoutBuilder.Build(node), _options);
                bool isTall = statement.IndexOfAny(['\r', '\n']) >= 0;
                WriteGap(before, first, emptyLine: before.IsKind(SyntaxKind.SemicolonToken) && (tall || isTall));
                _text.Append(statement);
                before = node.GetLastToken();
                tall = isTall;
            }
        }

        if (!before.IsKind(SyntaxKind.EndOfFileToken))
        {
            WriteGap(before, default, emptyLine: false);
        }

        return _text.ToString();
    }

    private static IEnumerable<SyntaxNodeOrToken> Whole(SyntaxNode root) => [root];

    // A comment that begins a line begins one again; what begins a statement always does.
    private void WriteGap(SyntaxToken left, SyntaxToken right, bool emptyLine)
    {
        bool beginsStatement = left.IsKind(SyntaxKind.SemicolonToken) && !right.IsKind(SyntaxKind.SemicolonToken) && !right.IsKind(SyntaxKind.EndOfFileToken);
        bool betweenStatements = beginsStatement || left.IsKind(SyntaxKind.None) || right.IsKind(SyntaxKind.EndOfFileToken) || right.IsKind(SyntaxKind.None);
        int lines = 0;
        bool lineDue = false;
        bool onOwnLine = left.IsKind(SyntaxKind.None);
        bool any = false;
        foreach (SyntaxTrivia trivia in LayoutBuilder.TriviaBetween(left, right))
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                lines++;
            }

            if (!trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                continue;
            }

            if (lines > 0 || lineDue)
            {
                EndLine(emptyLine || (lines > 1 && betweenStatements));
                emptyLine = false;
                onOwnLine = true;
            }
            else if (_text.Length > 0)
            {
                _text.Append(' ');
            }

            _text.Append(trivia.ToString());
            lineDue = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
            lines = 0;
            any = true;
        }

        if (right.IsKind(SyntaxKind.EndOfFileToken) || right.IsKind(SyntaxKind.None))
        {
            return;
        }

        bool sameLine = any && onOwnLine && lines == 0 && !lineDue;
        if (lineDue || (any && onOwnLine && lines > 0) || (beginsStatement && !sameLine))
        {
            EndLine(emptyLine || (lines > 1 && betweenStatements));
        }
        else if (any && !right.IsKind(SyntaxKind.SemicolonToken))
        {
            _text.Append(' ');
        }
    }

    private void EndLine(bool emptyLine)
    {
        if (_text.Length > 0)
        {
            _text.Append(_options.NewLine);
            if (emptyLine)
            {
                _text.Append(_options.NewLine);
            }
        }
    }
}
