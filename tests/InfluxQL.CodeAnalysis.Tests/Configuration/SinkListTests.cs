namespace InfluxQL.CodeAnalysis.Configuration;

public class SinkListTests
{
    [Theory]
    [InlineData("Acme.Db.Query(0)", "Acme.Db|Query|0")]
    [InlineData(" Acme.Db.Query ( 0 , sql ) ; ", "Acme.Db|Query|0,sql")]
    [InlineData("Db.Query(0)", "Db|Query|0")]
    [InlineData("A.B.C(0);D.E.F(x),G.H", "A.B|C|0 D.E|F|x G|H|-")]
    [InlineData("new A.B(text)", "A.B|.ctor|text")]
    [InlineData("newest.B.C(0)", "newest.B|C|0")]
    [InlineData("A.Outer+Inner`2.M(0)", "A.Outer+Inner`2|M|0")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Entries_are_read(string text, string expected)
    {
        SinkList list = SinkList.Parse(text);
        list.Error.ShouldBeNull();
        string.Join(" ", list.Sinks.Select(sink => $"{sink.Type}|{sink.Member}|{(sink.Parameters is null ? "-" : string.Join(",", sink.Parameters))}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Acme.Db.Query(", 15, 0)]
    [InlineData("Acme.Db.Query()", 15, 0)]
    [InlineData("Acme.Db.Query(0", 16, 0)]
    [InlineData("Query(0)", 6, 0)]
    [InlineData("A.B(0); A..B(0)", 11, 1)]
    [InlineData("A.B(0) C.D(0)", 8, 1)]
    [InlineData("A.B(0); ; C.D(0)", 9, 1)]
    [InlineData("A.B(a-b)", 6, 0)]
    [InlineData("new A.B", 8, 0)]
    public void An_error_has_its_character_and_what_stands_before_it_counts(string text, int character, int entries)
    {
        SinkList list = SinkList.Parse(text);
        list.Error.ShouldNotBeNull();
        list.Error.Character.ShouldBe(character);
        list.Error.Reason.ShouldNotBeNullOrWhiteSpace();
        list.Sinks.Count.ShouldBe(entries);
    }
}
