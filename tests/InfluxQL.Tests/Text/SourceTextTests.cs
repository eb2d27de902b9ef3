namespace InfluxQL.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("", new[] { "" })]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\rc\n", new[] { "a", "b", "c", "" })]
    [InlineData("\n\r\n\r", new[] { "", "", "", "" })]
    [InlineData("\r\r\n\n\r", new[] { "", "", "", "", "" })]
    public void A_line_ends_with_any_of_the_three_line_breaks(string text, string[] lines)
    {
        SourceText source = SourceText.From(text);
        source.Lines.Select(l => source.ToString(l.Span)).ShouldBe(lines);
        string.Concat(source.Lines.Select(l => source.ToString(l.SpanIncludingLineBreak))).ShouldBe(text);
        source.Lines.Select(l => l.LineNumber).ShouldBe(Enumerable.Range(0, lines.Length));
    }

    [Fact]
    public void Every_offset_and_its_line_position_lead_to_each_other()
    {
        SourceText source = SourceText.From("ab\r\n\rç\U0001F600\n");
        for (int i = 0; i <= source.Length; i++)
        {
            source.GetPosition(source.GetLinePosition(i)).ShouldBe(i);
        }

        source.GetLinePosition(3).ShouldBe(new LinePosition(0, 3));
        source.GetLinePosition(4).ShouldBe(new LinePosition(1, 0));
        source.GetLinePosition(source.Length).ShouldBe(new LinePosition(3, 0));
        source.GetLinePositionSpan(new TextSpan(1, 5)).ToString().ShouldBe("(0,1)-(2,1)");
    }

    [Fact]
    public void A_place_outside_the_text_is_refused()
    {
        SourceText source = SourceText.From("a\nb");
        Should.Throw<ArgumentOutOfRangeException>(() => source.GetLinePosition(4));
        Should.Throw<ArgumentOutOfRangeException>(() => source.GetLinePosition(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => source.GetPosition(new LinePosition(2, 0)));
        Should.Throw<ArgumentOutOfRangeException>(() => source.GetPosition(new LinePosition(0, 3)));
        Should.Throw<ArgumentOutOfRangeException>(() => source.ToString(new TextSpan(2, 2)));
        Should.Throw<ArgumentOutOfRangeException>(() => source.Lines[2]);
    }

    [Fact]
    public void The_whole_text_is_given_back_without_a_copy()
    {
        string text = new('x', 5);
        SourceText source = SourceText.From(text);
        source.ToString().ShouldBeSameAs(text);
        source.ToString(new TextSpan(0, 5)).ShouldBeSameAs(text);
        source[4].ShouldBe('x');
    }

    [Fact]
    public void All_threads_see_one_line_table()
    {
        SourceText source = SourceText.From(string.Concat(Enumerable.Repeat("line\n", 10_000)));
        var tables = new TextLineCollection[8];
        Parallel.For(0, tables.Length, i => tables[i] = source.Lines);
        tables.ShouldAllBe(t => ReferenceEquals(t, source.Lines));
        tables[0].Count.ShouldBe(10_001);
    }

    [Fact]
    public void Changes_refer_to_the_text_before_them_in_any_order()
    {
        SourceText source = SourceText.From("SELECT a FROM b");
        TextChange[] changes =
        [
            new(new TextSpan(14, 1), "cpu"),
            new(new TextSpan(7, 1), string.Empty),
            new(new TextSpan(7, 0), "x"),
            new(new TextSpan(7, 0), "y"),
            new(new TextSpan(15, 0), ";"),
        ];
        source.WithChanges(changes).ToString().ShouldBe("SELECT xy FROM cpu;");
        source.ToString().ShouldBe("SELECT a FROM b");
    }

    [Fact]
    public void No_change_gives_the_same_instance()
    {
        SourceText source = SourceText.From("a");
        source.WithChanges([]).ShouldBeSameAs(source);
    }

    [Fact]
    public void Overlapping_changes_are_refused()
    {
        SourceText source = SourceText.From("abcdef");
        Should.Throw<ArgumentException>(() => source.WithChanges([new(new TextSpan(0, 3), "x"), new(new TextSpan(2, 2), "y")]));
        Should.Throw<ArgumentException>(() => source.WithChanges([new(new TextSpan(0, 3), "x"), new(new TextSpan(1, 0), "y")]));
        Should.Throw<ArgumentOutOfRangeException>(() => source.WithChanges([new(new TextSpan(6, 1), "x")]));
    }
}
