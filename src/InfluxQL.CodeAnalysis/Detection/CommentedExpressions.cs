using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>
/// The expressions that comments such as <c>// lang=influxql</c> are about: the string that follows the comment, the
/// argument, or the strings of the statement or member.
/// </summary>
internal static class CommentedExpressions
{
    public static IEnumerable<ExpressionSyntax> Find(SyntaxNode root)
    {
        foreach (SyntaxTrivia trivia in root.DescendantTrivia(descendIntoTrivia: false))
        {
            if (!LanguageComment.Is(trivia))
            {
                continue;
            }

            SyntaxToken token = trivia.Token;
            if (trivia.SpanStart > token.SpanStart)
            {
                SyntaxToken next = token.GetNextToken();
                if (EndsLine(trivia, token) && BeginsStatementOrMember(next))
                {
                    continue;
                }

                token = next;
            }

            foreach (ExpressionSyntax expression in After(token))
            {
                yield return expression;
            }
        }
    }

    private static bool EndsLine(SyntaxTrivia comment, SyntaxToken token) =>
        token.TrailingTrivia.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.SpanStart >= comment.Span.End);

    // A comment behind code is about that line, not about the next statement or member.
    private static bool BeginsStatementOrMember(SyntaxToken token) =>
        token.Parent?.AncestorsAndSelf().TakeWhile(node => node.SpanStart == token.SpanStart).Any(node => node is StatementSyntax or MemberDeclarationSyntax) ?? false;

    private static IEnumerable<ExpressionSyntax> After(SyntaxToken token)
    {
        // The largest of the nodes that begin here says what the comment is about.
        ExpressionSyntax? text = null;
        for (SyntaxNode? node = token.Parent; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            switch (node)
            {
                case ArgumentSyntax argument:
                    return [argument.Expression];
                case AttributeArgumentSyntax argument:
                    return [argument.Expression];
                case ExpressionSyntax expression when IsText(expression) || IsChoice(expression) || (text is not null && IsMadeOf(expression, text)):
                    text = expression;
                    break;
                case StatementSyntax statement:
                    return text is null ? TextsOf(statement) : [text];
                case BaseFieldDeclarationSyntax or PropertyDeclarationSyntax or EnumMemberDeclarationSyntax:
                    return TextsOf(node);
                case MemberDeclarationSyntax:
                    return [];
            }
        }

        return text is null ? [] : [text];
    }

    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression,
        InterpolatedStringExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => IsText(parenthesized.Expression),
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) && (IsText(binary.Left) || IsText(binary.Right)),
        InvocationExpressionSyntax call => IsTextCall(call),
        _ => false,
    };

    // A call that makes one text of its arguments: none of them is a query of its own.
    private static bool IsTextCall(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
        && (access.Name.Identifier.ValueText switch
        {
            "Format" or "Join" or "Concat" => access.Expression.ToString() is "string" or "String" or "System.String",
            "Replace" or "Insert" => IsText(access.Expression),
            _ => false,
        });

    private static bool IsChoice(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: ConditionalExpressionSyntax or SwitchExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } };

    // The text of a builder is made by the calls that follow.
    private static bool IsBuilder(SyntaxNode node) =>
        node is ObjectCreationExpressionSyntax { Type: { } type } ? SimpleNames.Of(type) == "StringBuilder"
        : node is ImplicitObjectCreationExpressionSyntax { Parent.Parent.Parent: VariableDeclarationSyntax declaration } && SimpleNames.Of(declaration.Type) == "StringBuilder";

    // "…" + x, and "…".Replace(x, y).
    private static bool IsMadeOf(ExpressionSyntax expression, ExpressionSyntax text) => expression switch
    {
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) && binary.Left == text,
        MemberAccessExpressionSyntax access => access.Expression == text,
        InvocationExpressionSyntax call => call.Expression == text,
        _ => false,
    };

    // Several strings of one statement cannot all be the query: those are meant that begin as statements do.
    private static IReadOnlyList<ExpressionSyntax> TextsOf(SyntaxNode node)
    {
        var texts = new List<ExpressionSyntax>();
        Collect(node, texts);
        List<ExpressionSyntax> queries = texts.Count < 2 ? texts : texts.FindAll(text => StatementWords.Begin(LeftmostText(text)));
        return queries.Count == 0 ? texts : queries;
    }

    private static void Collect(SyntaxNode node, List<ExpressionSyntax> texts)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            if (child is ExpressionSyntax expression && IsText(expression))
            {
                texts.Add(expression);
            }
            else if (child is not (StatementSyntax or AnonymousFunctionExpressionSyntax or AttributeListSyntax) && !IsBuilder(child))
            {
                Collect(child, texts);
            }
        }
    }

    private static string LeftmostText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => (interpolated.Contents.FirstOrDefault() as InterpolatedStringTextSyntax)?.TextToken.ValueText ?? "",
        ParenthesizedExpressionSyntax parenthesized => LeftmostText(parenthesized.Expression),
        BinaryExpressionSyntax binary => LeftmostText(binary.Left),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when IsText(access.Expression) => LeftmostText(access.Expression),
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(argument => LeftmostText(argument.Expression)).FirstOrDefault(StatementWords.Begin) ?? "",
        _ => "",
    };
}
