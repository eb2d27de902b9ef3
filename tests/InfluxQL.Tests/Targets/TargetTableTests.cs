namespace InfluxQL.Targets;

public class TargetTableTests
{
    [Fact]
    public void The_page_of_the_documentation_is_the_table()
    {
        using var page = new StringWriter();
        TargetTable.All.WriteMarkdown(page);
        string path = Checkout.PathOf("docs", "targets.md");
        if (Environment.GetEnvironmentVariable("INFLUXQL_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, page.ToString());
        }

        File.ReadAllText(path).ShouldBe(page.ToString(), "set INFLUXQL_UPDATE_DOCS=1 and run the test again to write docs/targets.md");
    }

    [Fact]
    public void The_text_has_a_line_per_row_without_space_at_its_end()
    {
        using var text = new StringWriter();
        TargetTable.All.WriteText(text);
        string[] lines = text.ToString().TrimEnd('\n').Split('\n');

        int rows = TargetTable.All.Sections.Sum(section => section.Rows.Count);
        lines.Length.ShouldBe(rows + (2 * TargetTable.All.Sections.Count) - 1);
        lines.ShouldAllBe(line => line == line.TrimEnd());
        lines[0].ShouldStartWith("Statements");
        lines[0].ShouldEndWith("oss-1.x-readonly");
    }

    [Fact]
    public void A_cell_says_what_the_profile_says()
    {
        TargetTableRow row = TargetTable.All.Sections[0].Rows.Single(row => row.Name == "SHOW DATABASES");
        row.Cells.ShouldBe([false, false, false, true, true, true, true, true]);
    }
}
