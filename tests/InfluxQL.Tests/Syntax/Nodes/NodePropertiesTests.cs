namespace InfluxQL.Syntax;

public class NodePropertiesTests
{
    [Fact]
    public void A_name_tells_its_value_without_quotes()
    {
        SyntaxFactory.IdentifierName("a b").ValueText.ShouldBe("a b");
        SyntaxFactory.BindParameter("a b").ValueText.ShouldBe("$\"a b\"");
        SyntaxFactory.BindParameter("a b").ParameterName.ShouldBe("a b");
        SyntaxFactory.WildcardName().ValueText.ShouldBe("*");
        SyntaxFactory.EmptyName().ValueText.ShouldBeEmpty();
    }

    [Fact]
    public void A_query_tells_its_statements_without_the_empty_ones()
    {
        QuerySyntax query = SyntaxFactory.ParseQuery(";SHOW USERS;;SHOW SHARDS;");

        query.NonEmptyStatements.Select(statement => statement.Kind)
            .ShouldBe([SyntaxKind.ShowUsersStatement, SyntaxKind.ShowShardsStatement]);
    }

    [Fact]
    public void A_sort_item_tells_its_direction()
    {
        SyntaxFactory.SortItem(null, SyntaxFactory.Token(SyntaxKind.DescKeyword)).IsDescending.ShouldBeTrue();
        SyntaxFactory.SortItem(SyntaxFactory.IdentifierName("time"), default).IsDescending.ShouldBeFalse();
    }

    [Theory]
    [InlineData("CREATE USER a WITH PASSWORD 'b'", false)]
    [InlineData("CREATE USER a WITH PASSWORD 'b' WITH ALL PRIVILEGES", true)]
    public void A_new_user_may_be_an_administrator(string text, bool expected) =>
        ((CreateUserStatementSyntax)SyntaxFactory.ParseStatement(text)).IsAdministrator.ShouldBe(expected);

    [Fact]
    public void A_sub_query_knows_that_it_is_one()
    {
        var outer = (SelectStatementSyntax)SyntaxFactory.ParseStatement("SELECT v FROM (SELECT v FROM cpu)");

        outer.IsSubquery.ShouldBeFalse();
        ((SubquerySourceSyntax)outer.FromClause.Sources[0]).Statement.IsSubquery.ShouldBeTrue();
    }
}
