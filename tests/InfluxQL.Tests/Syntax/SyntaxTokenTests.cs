using InfluxQL.Syntax.InternalSyntax;
using InfluxQL.Text;

namespace InfluxQL.Syntax;

public class SyntaxTokenTests
{
    [Theory]
    [InlineData(SyntaxKind.IdentifierToken, "cpu", "cpu")]
    [InlineData(SyntaxKind.IdentifierToken, "\"a \\\"b\\\"\"", "a \"b\"")]
    [InlineData(SyntaxKind.IdentifierToken, "\"bad \\q\"", "bad \\q")]
    [InlineData(SyntaxKind.StringLiteralToken, "'it\\'s'", "it's")]
    [InlineData(SyntaxKind.BindParameterToken, "$host", "host")]
    [InlineData(SyntaxKind.BindParameterToken, "$\"my host\"", "my host")]
    [InlineData(SyntaxKind.IntegerLiteralToken, "007", "007")]
    [InlineData(SyntaxKind.SelectKeyword, "select", "select")]
    public void The_value_text_has_no_quotes_and_escapes(SyntaxKind kind, string text, string value)
    {
        new SyntaxToken(new GreenToken(kind, text, null, null)).ValueText.ShouldBe(value);
    }

    [Fact]
    public void The_default_value_stands_for_no_token()
    {
        SyntaxToken none = default;
        none.Kind.ShouldBe(SyntaxKind.None);
        none.Text.ShouldBe(string.Empty);
        none.ValueText.ShouldBe(string.Empty);
        none.FullSpan.ShouldBe(default);
        none.LeadingTrivia.Count.ShouldBe(0);
        none.GetNextToken().ShouldBe(default);
        none.WithoutTrivia().ShouldBe(default);
    }

    [Fact]
    public void Spans_leave_out_or_include_trivia()
    {
        SyntaxToken token = SampleTrees.Select().SelectKeyword;
        token.Span.ShouldBe(new TextSpan(7, 6));
        token.FullSpan.ShouldBe(new TextSpan(0, 14));
        token.LeadingTrivia.FullSpan.ShouldBe(new TextSpan(0, 7));
        token.TrailingTrivia.FullSpan.ShouldBe(new TextSpan(13, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Going_from_token_to_token_passes_all_of_the_tree_in_both_directions(bool includeZeroWidth)
    {
        QuerySyntax query = SampleTrees.Query();
        List<SyntaxToken> all = query.DescendantTokens().Where(token => includeZeroWidth || token.Span.Length > 0).ToList();
        var forward = new List<SyntaxToken>();
        for (SyntaxToken token = query.GetFirstToken(includeZeroWidth); token.Parent is not null; token = token.GetNextToken(includeZeroWidth))
        {
            forward.Add(token);
        }

        var backward = new List<SyntaxToken>();
        for (SyntaxToken token = query.GetLastToken(includeZeroWidth); token.Parent is not null; token = token.GetPreviousToken(includeZeroWidth))
        {
            backward.Insert(0, token);
        }

        forward.ShouldBe(all);
        backward.ShouldBe(all);
    }

    [Fact]
    public void Two_missing_tokens_at_one_place_are_told_apart()
    {
        SyntaxToken missing = SyntaxFactory.MissingToken(SyntaxKind.IdentifierToken);
        NameSyntax name = SyntaxFactory.IdentifierName(missing);
        NameListSyntax list = SyntaxFactory.NameList(new SeparatedSyntaxList<NameSyntax>(new SyntaxNodeOrToken[]
        {
            name, SyntaxFactory.MissingToken(SyntaxKind.CommaToken), name,
        }));
        List<SyntaxToken> tokens = list.DescendantTokens().ToList();
        tokens.Count.ShouldBe(5);
        tokens.Distinct().Count().ShouldBe(5);
        tokens[1].GetNextToken(includeZeroWidth: true).ShouldBe(tokens[2]);
        tokens[3].GetPreviousToken(includeZeroWidth: true).ShouldBe(tokens[2]);
    }

    [Fact]
    public void The_same_token_asked_for_in_two_ways_is_equal()
    {
        SelectStatementSyntax select = SampleTrees.Select();
        SyntaxToken byProperty = select.SelectKeyword;
        select.GetFirstToken().ShouldBe(byProperty);
        select.FindToken(8).ShouldBe(byProperty);
        select.FindToken(8).GetHashCode().ShouldBe(byProperty.GetHashCode());
        select.Fields.GetSeparator(0).ShouldBe(select.ChildTokens().Single(token => token.Kind == SyntaxKind.CommaToken));
        (select.SelectKeyword == SampleTrees.Select().SelectKeyword).ShouldBeFalse();
        select.SelectKeyword.IsEquivalentTo(SampleTrees.Select().SelectKeyword).ShouldBeTrue();
    }

    [Fact]
    public void Trivia_can_be_changed_and_the_token_then_stands_alone()
    {
        SyntaxToken token = SampleTrees.Select().SelectKeyword;
        SyntaxToken changed = token.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia();
        changed.ToFullString().ShouldBe(" SELECT");
        changed.Parent.ShouldBeNull();
        token.WithoutTrivia().ToFullString().ShouldBe("SELECT");
        changed.WithTriviaFrom(token).ToFullString().ShouldBe(token.ToFullString());
        token.GetAllTrivia().Count().ShouldBe(3);
    }

    [Fact]
    public void Tokens_with_the_same_text_and_other_trivia_are_not_equivalent_by_the_token()
    {
        SyntaxToken token = SampleTrees.Select().SelectKeyword;
        token.IsEquivalentTo(token.WithoutTrivia()).ShouldBeFalse();
    }
}
