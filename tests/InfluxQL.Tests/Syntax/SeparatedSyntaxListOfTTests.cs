namespace InfluxQL.Syntax;

public class SeparatedSyntaxListTests
{
    private static IdentifierNameSyntax Name(string name) => SyntaxFactory.IdentifierName(name);

    private static SeparatedSyntaxList<NameSyntax> List(params string[] names) =>
        new(names.Select(Name), SyntaxKind.CommaToken);

    [Fact]
    public void The_default_value_is_empty()
    {
        SeparatedSyntaxList<NameSyntax> list = default;
        list.Count.ShouldBe(0);
        list.SeparatorCount.ShouldBe(0);
        list.ShouldBeEmpty();
        list.GetWithSeparators().Count.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => list[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void Nodes_and_separators_alternate(int count)
    {
        SeparatedSyntaxList<NameSyntax> list = List(Enumerable.Range(0, count).Select(i => "n" + i).ToArray());
        list.Count.ShouldBe(count);
        list.SeparatorCount.ShouldBe(count - 1);
        list.Select(name => name.ToString()).ShouldBe(Enumerable.Range(0, count).Select(i => "n" + i));
        list.GetSeparators().ShouldAllBe(token => token.Kind == SyntaxKind.CommaToken);
        list.GetWithSeparators().Count.ShouldBe((count * 2) - 1);
        string text = list.ToFullString();
        foreach (SyntaxNodeOrToken item in list.GetWithSeparators())
        {
            text.Substring(item.FullSpan.Start, item.FullSpan.Length).ShouldBe(item.ToFullString());
        }
    }

    [Fact]
    public void A_separator_may_end_the_list()
    {
        var list = new SeparatedSyntaxList<NameSyntax>(new SyntaxNodeOrToken[] { Name("a"), SyntaxFactory.Token(SyntaxKind.DotToken) });
        list.Count.ShouldBe(1);
        list.SeparatorCount.ShouldBe(1);
        list.GetSeparator(0).Kind.ShouldBe(SyntaxKind.DotToken);
        list.Add(Name("b")).ToFullString().ShouldBe("a.b");
        list.RemoveAt(0).Count.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "x,a,b")]
    [InlineData(1, "a,x,b")]
    [InlineData(2, "a,b,x")]
    public void A_node_is_inserted_with_a_separator(int index, string expected)
    {
        List("a", "b").Insert(index, Name("x")).ToFullString().ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, "b,c")]
    [InlineData(1, "a,c")]
    [InlineData(2, "a,b")]
    public void A_node_is_taken_out_with_a_separator(int index, string expected)
    {
        SeparatedSyntaxList<NameSyntax> list = List("a", "b", "c");
        list.RemoveAt(index).ToFullString().ShouldBe(expected);
        list.Remove(list[index]).ToFullString().ShouldBe(expected);
    }

    [Fact]
    public void New_nodes_are_separated_as_the_place_in_the_tree_asks_for()
    {
        MeasurementSourceSyntax source = SyntaxFactory.MeasurementSource(SyntaxFactory.SingletonSeparatedList<NameSyntax>(Name("db")));
        source.Names.Add(Name("rp")).Add(Name("m")).ToFullString().ShouldBe("db.rp.m");
        SyntaxFactory.MeasurementSource().Names.AddRange([Name("rp"), Name("m")]).ToFullString().ShouldBe("rp.m");
        QuerySyntax query = SyntaxFactory.Query();
        query.Statements.AddRange([SyntaxFactory.ShowUsersStatement(), SyntaxFactory.ShowUsersStatement()])
            .GetSeparator(0).Kind.ShouldBe(SyntaxKind.SemicolonToken);
    }

    [Fact]
    public void A_node_or_a_separator_is_replaced()
    {
        SeparatedSyntaxList<NameSyntax> list = List("a", "b");
        list.Replace(list[1], Name("x")).ToFullString().ShouldBe("a,x");
        list.ReplaceSeparator(list.GetSeparator(0), SampleTrees.Spaced(SyntaxKind.CommaToken)).ToFullString().ShouldBe("a, b");
        Should.Throw<ArgumentException>(() => list.Replace(Name("a"), Name("x")));
        Should.Throw<ArgumentException>(() => list.ReplaceSeparator(default, SampleTrees.Spaced(SyntaxKind.CommaToken)));
    }

    [Fact]
    public void Two_nodes_without_a_separator_are_refused()
    {
        Should.Throw<ArgumentException>(() => new SeparatedSyntaxList<NameSyntax>(new SyntaxNodeOrToken[] { Name("a"), Name("b") }));
        Should.Throw<ArgumentException>(() => new SeparatedSyntaxList<NameSyntax>(new SyntaxNodeOrToken[] { SyntaxFactory.ShowUsersStatement() }));
    }

    [Fact]
    public void Going_through_a_list_allocates_nothing_once_its_nodes_exist()
    {
        SeparatedSyntaxList<ExpressionSyntax> list = SampleTrees.LongCall(100).ArgumentList.Arguments;
        int Count()
        {
            int count = 0;
            foreach (ExpressionSyntax item in list)
            {
                count += item.FullSpan.Length;
            }

            return count;
        }

        Count().ShouldBe(100);
        Count();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Count();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
