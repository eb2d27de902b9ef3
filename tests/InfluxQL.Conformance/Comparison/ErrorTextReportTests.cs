namespace InfluxQL.Conformance.Comparison;

public sealed class ErrorTextReportTests
{
    [Fact]
    public void Equal_texts_messages_and_positions_are_counted()
    {
        ErrorTextReport report = new();

        report.Add("q1", "found a, expected FROM at line 1, char 3", "found a, expected FROM at line 1, char 3");
        report.Add("q2", "found a, expected FROM at line 1, char 3", "found a, expected FROM at line 1, char 4");
        report.Add("q3", "found a, expected FROM at line 1, char 3", "found b, expected INTO at line 1, char 3");
        report.Add("q4", "tz must be a function call", null);

        report.Compared.ShouldBe(4);
        report.EqualTexts.ShouldBe(1);
        report.EqualMessages.ShouldBe(2);
        report.EqualPositions.ShouldBe(3);
    }

    [Fact]
    public void Differences_of_one_kind_fall_together_and_keep_the_first_example()
    {
        ErrorTextReport report = new();

        report.Add("first", "found a, expected FROM at line 1, char 3", "found a, expected FROM at line 1, char 4");
        report.Add("second", "found b, expected FROM at line 2, char 3", "found b, expected FROM at line 1, char 9");
        report.Add("third", "found b, expected FROM at line 2, char 3", "found c, expected INTO at line 2, char 3");

        report.Classes.ShouldBe(new Dictionary<string, int>
        {
            ["position of: found …, expected FROM"] = 2,
            ["found …, expected FROM -> found …, expected INTO"] = 1,
        }, ignoreOrder: true);
        report.ToString().ShouldContain("first");
        report.ToString().ShouldNotContain("second");
    }
}
