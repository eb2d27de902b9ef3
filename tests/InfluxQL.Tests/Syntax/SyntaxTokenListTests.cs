namespace InfluxQL.Syntax;

public class SyntaxTokenListTests
{
    private static IncompleteStatementSyntax Statement(params SyntaxKind[] kinds) =>
        SyntaxFactory.IncompleteStatement(new SyntaxTokenList(kinds.Select(SampleTrees.Spaced)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Tokens_know_their_parent_and_place(int count)
    {
        IncompleteStatementSyntax statement = Statement(Enumerable.Repeat(SyntaxKind.ShowKeyword, count).ToArray());
        statement.Tokens.Count.ShouldBe(count);
        statement.Tokens.ShouldBe(statement.DescendantTokens());
        for (int i = 0; i < count; i++)
        {
            statement.Tokens[i].SpanStart.ShouldBe(i * 5);
            statement.Tokens[i].Parent.ShouldBeSameAs(statement);
            statement.FindToken((i * 5) + 2).ShouldBe(statement.Tokens[i]);
            statement.Tokens.IndexOf(statement.Tokens[i]).ShouldBe(i);
        }

        statement.GetLastToken().ShouldBe(statement.Tokens.Last());
    }

    [Fact]
    public void Tokens_are_added_inserted_replaced_and_taken_out()
    {
        SyntaxTokenList list = Statement(SyntaxKind.ShowKeyword).Tokens.Add(SyntaxFactory.Token(SyntaxKind.KeysKeyword));
        list = list.Insert(1, SampleTrees.Spaced(SyntaxKind.TagKeyword));
        list.ToFullString().ShouldBe("SHOW TAG KEYS");
        list.ToString().ShouldBe("SHOW TAG KEYS");
        list.Any(SyntaxKind.TagKeyword).ShouldBeTrue();
        list.RemoveAt(2).ToString().ShouldBe("SHOW TAG");
        list.Replace(list[1], SampleTrees.Spaced(SyntaxKind.FieldKeyword)).ToString().ShouldBe("SHOW FIELD KEYS");
        default(SyntaxTokenList).Count.ShouldBe(0);
        Should.Throw<ArgumentException>(() => list.Add(default));
    }
}
