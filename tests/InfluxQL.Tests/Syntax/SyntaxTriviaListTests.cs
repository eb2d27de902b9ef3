using InfluxQL.Text;

namespace InfluxQL.Syntax;

public class SyntaxTriviaListTests
{
    private static readonly SyntaxTrivia s_comment = SyntaxFactory.Comment("/* c */");

    [Fact]
    public void Trivia_of_a_token_know_their_token_and_place()
    {
        SyntaxToken token = SampleTrees.Select().SelectKeyword;
        SyntaxTriviaList list = token.LeadingTrivia;
        list.Count.ShouldBe(2);
        list[0].Span.ShouldBe(new TextSpan(0, 6));
        list[1].Span.ShouldBe(new TextSpan(6, 1));
        list.ToArray().ShouldBe(new[] { list[0], list[1] });
        list[1].Token.ShouldBe(token);
        list.IndexOf(SyntaxKind.EndOfLineTrivia).ShouldBe(1);
        list.Any(SyntaxKind.WhitespaceTrivia).ShouldBeFalse();
    }

    [Fact]
    public void Trivia_are_added_inserted_replaced_and_taken_out()
    {
        SyntaxTriviaList list = SyntaxTriviaList.Empty.Add(SyntaxFactory.LineFeed).Insert(0, s_comment);
        list.ToFullString().ShouldBe("/* c */\n");
        list.Replace(list[1], SyntaxFactory.Space).ToFullString().ShouldBe("/* c */ ");
        list.RemoveAt(0).ToFullString().ShouldBe("\n");
        list.Remove(list[1]).ToFullString().ShouldBe("/* c */");
        list.First().ToString().ShouldBe("/* c */");
        list.Last().Kind.ShouldBe(SyntaxKind.EndOfLineTrivia);
        Should.Throw<ArgumentOutOfRangeException>(() => list[2]);
        Should.Throw<ArgumentException>(() => list.Add(default));
    }

    [Fact]
    public void A_collection_expression_makes_a_list()
    {
        SyntaxTriviaList trivia = [s_comment, SyntaxFactory.LineFeed];
        trivia.ToFullString().ShouldBe("/* c */\n");
        SyntaxTokenList tokens = [SampleTrees.Spaced(SyntaxKind.ShowKeyword), SampleTrees.Spaced(SyntaxKind.TagKeyword)];
        tokens.ToFullString().ShouldBe("SHOW TAG ");
        SyntaxList<RetentionPolicyOptionSyntax> options = [SyntaxFactory.DefaultOption(), SyntaxFactory.DefaultOption()];
        options.ToFullString().ShouldBe("DEFAULTDEFAULT");
        SeparatedSyntaxList<NameSyntax> names = [SyntaxFactory.IdentifierName("a"), SyntaxFactory.IdentifierName("b")];
        names.ToFullString().ShouldBe("a,b");
        SeparatedSyntaxList<StatementSyntax> statements = [SyntaxFactory.ShowUsersStatement(), SyntaxFactory.ShowUsersStatement()];
        statements.ToFullString().ShouldBe("SHOWUSERS;SHOWUSERS");
    }

    [Fact]
    public void The_empty_list_has_nothing()
    {
        SyntaxTriviaList.Empty.Any().ShouldBeFalse();
        SyntaxTriviaList.Empty.ToFullString().ShouldBe(string.Empty);
        SyntaxTriviaList.Empty.IndexOf(SyntaxKind.WhitespaceTrivia).ShouldBe(-1);
    }
}
