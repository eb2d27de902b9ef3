using InfluxQL.Syntax.InternalSyntax;

namespace InfluxQL.Syntax;

/// <summary>Trees made without the parser, so that the tests of the tree say nothing about the parser.</summary>
internal static class SampleTrees
{
    public const string Text = "-- all\nSELECT a, b FROM db..cpu WHERE x > 1 ; SHOW DATABASES\n";

    public static QuerySyntax Query()
    {
        SyntaxToken select = Spaced(SyntaxKind.SelectKeyword)
            .WithLeadingTrivia(SyntaxFactory.Comment("-- all"), SyntaxFactory.LineFeed);
        var fields = new SeparatedSyntaxList<FieldSyntax>(new SyntaxNodeOrToken[]
        {
            SyntaxFactory.Field(Variable("a")),
            Spaced(SyntaxKind.CommaToken),
            SyntaxFactory.Field(Variable("b").WithTrailingTrivia(SyntaxFactory.Space)),
        });
        MeasurementSourceSyntax source = SyntaxFactory.MeasurementSource(
            SyntaxFactory.SeparatedList<NameSyntax>(
                [
                    SyntaxFactory.IdentifierName("db"),
                    SyntaxFactory.EmptyName(),
                    SyntaxFactory.IdentifierName("cpu").WithTrailingTrivia(SyntaxFactory.Space),
                ],
                SyntaxKind.DotToken));
        BinaryExpressionSyntax condition = SyntaxFactory.BinaryExpression(
            SyntaxKind.GreaterThanExpression,
            Variable("x").WithTrailingTrivia(SyntaxFactory.Space),
            Spaced(SyntaxKind.GreaterThanToken),
            SyntaxFactory.LiteralExpression(SyntaxFactory.Literal(1L)).WithTrailingTrivia(SyntaxFactory.Space));
        SelectStatementSyntax statement = SyntaxFactory
            .SelectStatement(fields, SyntaxFactory.FromClause(
                Spaced(SyntaxKind.FromKeyword),
                SyntaxFactory.SingletonSeparatedList<SourceSyntax>(source)))
            .WithSelectKeyword(select)
            .WithWhereClause(SyntaxFactory.WhereClause(Spaced(SyntaxKind.WhereKeyword), condition));
        ShowDatabasesStatementSyntax show = SyntaxFactory.ShowDatabasesStatement(
            Spaced(SyntaxKind.ShowKeyword),
            SyntaxFactory.Token(SyntaxKind.DatabasesKeyword).WithTrailingTrivia(SyntaxFactory.LineFeed));
        var statements = new SeparatedSyntaxList<StatementSyntax>(new SyntaxNodeOrToken[]
        {
            statement,
            Spaced(SyntaxKind.SemicolonToken),
            show,
        });
        return SyntaxFactory.Query(statements, SyntaxFactory.Token(SyntaxKind.EndOfFileToken));
    }

    public static SelectStatementSyntax Select() => (SelectStatementSyntax)Query().Statements[0];

    public static SyntaxToken Spaced(SyntaxKind kind) =>
        SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);

    public static VariableReferenceSyntax Variable(string name) => SyntaxFactory.VariableReference(name);

    /// <summary>a + a + …, which leans to the left: as deep as it has operators.</summary>
    public static BinaryExpressionSyntax DeepSum(int operators)
    {
        GreenNode operand = Variable("a").Green;
        GreenNode plus = new GreenToken(SyntaxKind.PlusToken, "+", null, null);
        GreenNode sum = operand;
        for (int i = 0; i < operators; i++)
        {
            sum = GreenInterior.Create(SyntaxKind.AddExpression, 0b111, [sum, plus, operand]);
        }

        return (BinaryExpressionSyntax)SyntaxNodeFactory.CreateRed(sum, null, 0);
    }

    /// <summary>(((a))), with as many parentheses as is asked for.</summary>
    public static ParenthesizedExpressionSyntax DeepParentheses(int depth)
    {
        GreenNode expression = Variable("a").Green;
        GreenNode open = new GreenToken(SyntaxKind.OpenParenToken, "(", null, null);
        GreenNode close = new GreenToken(SyntaxKind.CloseParenToken, ")", null, null);
        for (int i = 0; i < depth; i++)
        {
            expression = GreenInterior.Create(SyntaxKind.ParenthesizedExpression, 0b111, [open, expression, close]);
        }

        return (ParenthesizedExpressionSyntax)SyntaxNodeFactory.CreateRed(expression, null, 0);
    }

    /// <summary>f(a,a,…) with as many arguments as is asked for.</summary>
    public static CallExpressionSyntax LongCall(int arguments)
    {
        GreenNode argument = Variable("a").Green;
        GreenNode comma = new GreenToken(SyntaxKind.CommaToken, ",", null, null);
        var elements = new GreenNode?[(arguments * 2) - 1];
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = i % 2 == 0 ? argument : comma;
        }

        GreenNode list = GreenInterior.CreateList(elements)!;
        GreenNode open = new GreenToken(SyntaxKind.OpenParenToken, "(", null, null);
        GreenNode close = new GreenToken(SyntaxKind.CloseParenToken, ")", null, null);
        GreenNode argumentList = GreenInterior.Create(SyntaxKind.ArgumentList, 0b111, [open, list, close]);
        GreenNode call = GreenInterior.Create(SyntaxKind.CallExpression, 0b11, [SyntaxFactory.IdentifierName("f").Green, argumentList]);
        return (CallExpressionSyntax)SyntaxNodeFactory.CreateRed(call, null, 0);
    }
}
