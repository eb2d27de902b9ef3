using InfluxQL.Syntax;

namespace InfluxQL.Formatting;

/// <summary>Turns a statement, clause or expression into text with places where a line may end.</summary>
internal sealed partial class LayoutBuilder
{
    private readonly List<LayoutItem> _items = [];
    private SyntaxToken _previous;
    private bool _gapIsWritten;

    /// <summary>The layout of a node, without the trivia around it.</summary>
    public static IReadOnlyList<LayoutItem> Build(SyntaxNode node)
    {
        var builder = new LayoutBuilder();
        builder.Write(node);
        return builder._items;
    }

    private void Write(SyntaxNode node)
    {
        if (!StackGuard.HasRoom())
        {
            StackGuard.RunOnFreshStack(() => Write(node));
            return;
        }

        switch (node)
        {
            case SelectStatementSyntax select:
                WriteSelect(select);
                break;
            case StatementSyntax statement:
                WriteStatement(statement);
                break;
            case BinaryExpressionSyntax binary:
                WriteChain(binary);
                break;
            case ParenthesizedExpressionSyntax or SubquerySourceSyntax or ArgumentListSyntax or NameListSyntax:
                WriteInParentheses(node);
                break;
            default:
                if (HasCommas(node))
                {
                    WriteList(node.ChildNodesAndTokens());
                }
                else
                {
                    WriteChildren(node);
                }

                break;
        }
    }

    private void Write(SyntaxNodeOrToken child)
    {
        if (child.AsNode() is { } node)
        {
            Write(node);
        }
        else
        {
            WriteToken(child.AsToken());
        }
    }

    private void WriteChildren(SyntaxNode node)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            Write(child);
        }
    }

    private void WriteSelect(SelectStatementSyntax select)
    {
        Begin(0);
        WriteList(select.ChildNodesAndTokens().TakeWhile(child => !IsClause(child.AsNode())));
        foreach (SyntaxNode clause in select.ChildNodes().Where(IsClause))
        {
            BreakBefore(clause.GetFirstToken());
            Write(clause);
        }

        End();
    }

    private void WriteStatement(StatementSyntax statement)
    {
        Begin(0);
        bool inQuery = false;
        bool first = true;
        SyntaxNodeOrToken before = default;
        foreach (SyntaxNodeOrToken child in statement.ChildNodesAndTokens())
        {
            bool isSelect = child.AsNode() is SelectStatementSyntax;
            if (!first && (isSelect || before.IsKind(SyntaxKind.CommaToken) || BeginsLine(child)) && FirstToken(child) is { IsMissing: false } token)
            {
                // What stands between BEGIN and END, and a list of strings, is indented.
                inQuery = isSelect && before.IsKind(SyntaxKind.BeginKeyword);
                BreakBefore(token, levels: inQuery || before.IsKind(SyntaxKind.CommaToken) ? 1 : 0);
            }

            if (inQuery)
            {
                Begin(1);
                Write(child);
                End();
                inQuery = false;
            }
            else
            {
                Write(child);
            }

            first = false;
            before = child;
        }

        End();
    }

    private static bool BeginsLine(SyntaxNodeOrToken child) =>
        child.AsNode() is { } node
            ? IsClause(node)
            : child.Kind is SyntaxKind.WithKeyword or SyntaxKind.ForKeyword or SyntaxKind.ToKeyword or SyntaxKind.FromKeyword
                or SyntaxKind.OnKeyword or SyntaxKind.BeginKeyword or SyntaxKind.EndKeyword or SyntaxKind.DestinationsKeyword;

    // A statement has words, names, values, fields, statements, and clauses or options.
    private static bool IsClause(SyntaxNode? node) => node is not (null or ExpressionSyntax or FieldSyntax or StatementSyntax);

    /// <summary>Keywords, and elements with commas between them: where they do not fit, each element has its own line.</summary>
    private void WriteList(IEnumerable<SyntaxNodeOrToken> children)
    {
        List<SyntaxNodeOrToken> all = children.ToList();
        bool several = all.Exists(child => child.IsKind(SyntaxKind.CommaToken));
        Begin(1);
        bool breakNext = several;
        foreach (SyntaxNodeOrToken child in all)
        {
            bool isElement = child.IsNode;
            if (isElement && breakNext)
            {
                BreakBefore(FirstToken(child));
            }

            Write(child);
            breakNext = isElement ? false : child.IsKind(SyntaxKind.CommaToken) || (several && breakNext);
        }

        End();
    }

    private void WriteInParentheses(SyntaxNode node)
    {
        Begin(1);
        SyntaxNodeOrToken before = default;
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            bool isEmpty = before.IsKind(SyntaxKind.OpenParenToken) && child.IsKind(SyntaxKind.CloseParenToken);
            if (before.IsKind(SyntaxKind.CommaToken))
            {
                BreakBefore(FirstToken(child));
            }
            else if (before.IsKind(SyntaxKind.OpenParenToken) && !isEmpty)
            {
                BreakBefore(FirstToken(child), flat: string.Empty);
            }
            else if (child.IsKind(SyntaxKind.CloseParenToken) && !isEmpty)
            {
                BreakBefore(child.AsToken(), flat: string.Empty, levels: -1);
            }

            Write(child);
            before = child;
        }

        End();
    }

    // Operators of one precedence: the chain may be as long as the text.
    private void WriteChain(BinaryExpressionSyntax last)
    {
        int precedence = SyntaxFacts.GetBinaryPrecedence(last.OperatorToken.Kind);
        var chain = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax first = last;
        while (first is BinaryExpressionSyntax binary && SyntaxFacts.GetBinaryPrecedence(binary.OperatorToken.Kind) == precedence)
        {
            chain.Push(binary);
            first = binary.Left;
        }

        Begin(1);
        Write(first);
        while (chain.Count > 0)
        {
            BinaryExpressionSyntax binary = chain.Pop();
            BreakBefore(binary.OperatorToken);
            WriteToken(binary.OperatorToken);
            Write(binary.Right);
        }

        End();
    }

    private static bool HasCommas(SyntaxNode node)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.IsKind(SyntaxKind.CommaToken))
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxToken FirstToken(SyntaxNodeOrToken child) => child.AsNode() is { } node ? node.GetFirstToken() : child.AsToken();
}
