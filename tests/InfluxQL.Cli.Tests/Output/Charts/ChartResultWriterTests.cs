using System.Globalization;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Output.Charts;

public sealed class ChartResultWriterTests
{
    private const string Query = "SELECT * FROM m";

    private static readonly OutputSettings s_settings = new() { Form = OutputForm.Chart, Width = 60, Height = 18 };

    public static TheoryData<string> Pictures => [.. PictureSettings().Select(picture => picture.Key)];

    /// <summary>The pictures lie beside this file and are read by eye. A new one is written where there is none, and the test fails once.</summary>
    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_picture_is_the_one_that_was_looked_at(string name)
    {
        (OutputSettings settings, ResultChunk chunk) = PictureSettings().Single(picture => picture.Key == name).Value;
        string picture = Answers.Show(settings, Query, chunk).Output;
        string path = Path.Combine(Repository.Root, "tests", "InfluxQL.Cli.Tests", "Output", "Charts", "Pictures", name + ".txt");
        bool exists = File.Exists(path);
        if (!exists)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, picture);
        }

        exists.ShouldBeTrue($"{path} was not there and is written now; look at it.");
        picture.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
        picture.Split('\n').ShouldAllBe(line => CellText.Of(Paging.StyledLine.Plain(line)).Width <= settings.Width);
    }

    [Fact]
    public void An_answer_without_numbers_is_a_table_with_the_reason()
    {
        (string output, _) = Answers.Show(s_settings, Query, Answers.Chunk(Answers.Series("m", [], ["time", "s"], [1, "x"])));

        output.ShouldBe("This is a table, not a chart, because no column holds\nnumbers.\nm\ntime │ s\n─────┼──\n   1 │ x\n1 row in 4 ms\n\n");
    }

    [Fact]
    public void An_answer_without_times_is_a_table_with_the_reason()
    {
        (string output, _) = Answers.Show(s_settings, "SHOW SHARDS", Answers.Chunk(Answers.Series("m", [], ["id"], [1])));

        output.ShouldStartWith("This is a table, not a chart, because the answer has no\ntimes.\nm\n");
    }

    [Fact]
    public void An_empty_answer_needs_no_reason() => Answers.Show(s_settings, Query, new ResultChunk()).Output.ShouldBe("No rows in 4 ms\n\n");

    [Fact]
    public void Numbers_may_come_after_rows_without()
    {
        (string output, _) = Answers.Show(
            s_settings,
            Query,
            Answers.Chunk(Answers.Series("m", [], ["time", "v"], [1, null])),
            Answers.Chunk(Answers.Continued(Answers.Series("m", [], ["time", "v"], [2, 5]))));

        output.ShouldContain("⠤⠤ m.v");
        output.ShouldContain("2 rows in 4 ms");
    }

    [Fact]
    public void An_error_in_the_middle_leaves_the_chart_of_what_had_come()
    {
        (string output, string error) = Answers.Show(
            s_settings, Query, Answers.Chunk(Answers.Series("m", [], ["time", "v"], [1, 5], [2, 6])), Answers.Failed("boom"));

        output.ShouldContain("m.v");
        error.ShouldBe("error: boom\n");
    }

    [Fact]
    public void Lines_beyond_eight_are_counted()
    {
        ResultSeries[] series = Enumerable.Range(0, 20).Select(i => Answers.Series("m", [$"h={i}"], ["time", "v"], [1, i], [2, i])).ToArray();

        string output = Answers.Show(s_settings with { Height = 30 }, Query, Answers.Chunk(series)).Output;

        output.ShouldContain("H m.v h=7");
        output.ShouldNotContain("h=8");
        output.ShouldContain("12 more lines are left out");
    }

    [Theory]
    [InlineData(double.MaxValue, -double.MaxValue)]
    [InlineData(5e-324, 0)]
    [InlineData(1e-320, 5e-324)]
    [InlineData(1.0000000000000002, 1)]
    [InlineData(1e300, 1e-300)]
    [InlineData(0, 0)]
    [InlineData(-1e15, -1e15)]
    [InlineData(9.2e18, -9.2e18)]
    public void Values_of_any_size_can_be_drawn(double high, double low)
    {
        for (int width = 20; width < 200; width += 30)
        {
            string output = Answers.Show(
                s_settings with { Width = width }, Query, Answers.Chunk(Answers.Series("m", [], ["time", "v"], [1, low], [2, high]))).Output;

            output.ShouldNotContain("NaN", Case.Sensitive);
            output.ShouldNotContain("∞");
            output.Split('\n').ShouldAllBe(line => CellText.Of(line).Width <= width);
        }
    }

    [Fact]
    public void A_peak_among_a_million_points_is_seen()
    {
        var line = new ChartLine("x");
        for (int i = 0; i < 1_000_000; i++)
        {
            line.Add(new ChartPoint(i, i == 654_321 ? 100 : i == 123_456 ? -100 : Math.Sin(i)));
        }

        line.Runs.Count.ShouldBeLessThanOrEqualTo(8192);
        line.Runs.MaxBy(run => run.Highest.Value).Highest.ShouldBe(new ChartPoint(654_321, 100));
        line.Runs.MinBy(run => run.Lowest.Value).Lowest.ShouldBe(new ChartPoint(123_456, -100));
        line.Runs[0].First.Time.ShouldBe(0);
        line.Runs[^1].Last.Time.ShouldBe(999_999);
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z", 1577836800000000000, 0)]
    [InlineData("2020-01-01T01:00:00.123456789+01:00", 1577836800123456789, 60)]
    [InlineData("1969-12-31T23:59:59.5Z", -500000000, 0)]
    public void Times_are_read_to_the_nanosecond(string text, long nanoseconds, int minutes)
    {
        TimeText.TryReadRfc3339(text, out long read, out TimeSpan offset).ShouldBeTrue();
        read.ShouldBe(nanoseconds);
        offset.ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void A_row_without_a_readable_time_is_told()
    {
        string output = Answers.Show(s_settings, Query, Answers.Chunk(Answers.Series("m", [], ["time", "v"], [1, 5], ["soon", 6]))).Output;

        output.ShouldContain("1 row has no time that can be read.");
    }

    private static Dictionary<string, (OutputSettings Settings, ResultChunk Chunk)> PictureSettings()
    {
        ResultSeries wave = Wave("cpu", "a", 0, 50, 200);
        ResultSeries[] three = [wave, Wave("cpu", "b", 1, 20, 200), Wave("cpu", "c", 2, 35, 200)];
        OutputSettings seconds = s_settings with { Epoch = EpochPrecision.Seconds };
        return new()
        {
            ["OneLine"] = (s_settings, Answers.Chunk(wave)),
            ["ThreeLines"] = (s_settings, Answers.Chunk(three)),
            ["ThreeLinesInAscii"] = (s_settings with { UsesUnicode = false }, Answers.Chunk(three)),
            ["ThreeLinesInColour"] = (s_settings with { UsesColor = true }, Answers.Chunk(three)),
            ["Narrow"] = (s_settings with { Width = 20, Height = 12 }, Answers.Chunk(wave)),
            ["Wide"] = (s_settings with { Width = 120, Height = 30 }, Answers.Chunk(three)),
            ["OnePoint"] = (s_settings, Answers.Chunk(Answers.Series("m", [], ["time", "v"], ["2020-01-01T00:00:00Z", 42.5]))),
            ["Constant"] = (seconds, Answers.Chunk(Answers.Series("m", [], ["time", "v"], Enumerable.Range(0, 10).Select(i => new object?[] { 1600000000 + (i * 60), 7 }).ToArray()))),
            ["Gaps"] = (seconds, Answers.Chunk(Answers.Series("m", [], ["time", "v"], Enumerable.Range(0, 40).Select(i => new object?[] { 1600000000 + (i * 60), i % 10 is > 5 and < 9 ? null : i }).ToArray()))),
            ["Negative"] = (seconds, Answers.Chunk(Answers.Series("m", [], ["time", "a", "b"], Enumerable.Range(0, 40).Select(i => new object?[] { i * 86400, -i * 1e9, (i - 20) * 1e9 }).ToArray()))),
            ["Tiny"] = (s_settings, Answers.Chunk(Answers.Series("m", [], ["time", "v"], Enumerable.Range(0, 40).Select(i => new object?[] { i, i * i * 1e-12 }).ToArray()))),
        };
    }

    private static ResultSeries Wave(string name, string host, double phase, double middle, int points) => Answers.Series(
        name,
        [$"host={host}"],
        ["time", "usage"],
        Enumerable.Range(0, points).Select(i => new object?[]
        {
            DateTime.UnixEpoch.AddDays(18000).AddMinutes(i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Math.Round(middle + (15 * Math.Sin(phase + (i / 15.0))), 3),
        }).ToArray());
}
