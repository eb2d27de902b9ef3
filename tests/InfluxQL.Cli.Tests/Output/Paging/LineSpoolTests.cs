namespace InfluxQL.Cli.Output.Paging;

public sealed class LineSpoolTests
{
    [Fact]
    public void Every_line_is_found_again_in_memory_and_in_the_file()
    {
        using var spool = new LineSpool(memoryBound: 500);
        string[] lines = Enumerable.Range(0, 1000).Select(i => $"{i} 日本 {new string('x', i % 37)}").ToArray();
        foreach (string line in lines)
        {
            spool.Add(line);
        }

        spool.UsesFile.ShouldBeTrue();
        spool.Count.ShouldBe(1000);
        for (int first = 0; first < 1000; first += 13)
        {
            spool.Read(first, 40).ShouldBe(lines.Skip(first).Take(40));
        }

        spool.Read(1000, 5).ShouldBeEmpty();
    }

    [Fact]
    public void A_short_answer_needs_no_file()
    {
        using var spool = new LineSpool();
        spool.Add("a");

        spool.UsesFile.ShouldBeFalse();
        spool.Read(0, 10).ShouldBe(["a"]);
    }
}
