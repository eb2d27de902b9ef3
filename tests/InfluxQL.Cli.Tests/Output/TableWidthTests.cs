using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

/// <summary>Random tables at random widths: no line is wider than the terminal, and no number loses a digit.</summary>
public sealed class TableWidthTests
{
    private static readonly string[] s_texts =
    [
        "", "a", "host-01", "日本語の文字", "👩‍👩‍👧 family", "e\u0301te\u0301", "line\nbreak\ttab", "\u001b[31mred", "\u202eright to left",
        new string('x', 300), "ＷＩＤＥ", "[red]markup[/]", "🇩🇪🇫🇷", "\ud800", "한국어",
    ];

    [Theory]
    [InlineData(RecordLayout.Automatic, true)]
    [InlineData(RecordLayout.Automatic, false)]
    [InlineData(RecordLayout.Always, true)]
    public void No_line_is_wider_than_the_terminal(object layout, bool isUnicode)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            int width = random.Next(20, 201);
            var settings = new OutputSettings
            {
                Width = width,
                Records = (RecordLayout)layout,
                UsesUnicode = isUnicode,
                ShowsNull = random.Next(2) == 0,
            };
            string[] columns = Enumerable.Range(0, random.Next(1, 12)).Select(i => random.Next(4) == 0 ? "time" : Text(random) + i).ToArray();
            List<ResultChunk> chunks = [];
            List<string> numbers = [];
            for (int i = 0; i < random.Next(1, 4); i++)
            {
                object?[][] rows = Enumerable.Range(0, random.Next(0, 80)).Select(_ => columns.Select(_ => Cell(random, numbers)).ToArray()).ToArray();
                ResultSeries series = Answers.Series(Text(random), [$"k={Text(random)}", $"{Text(random)}=v"], columns, rows);
                chunks.Add(Answers.Chunk(i > 0 && random.Next(3) > 0 ? Answers.Continued(series) : series));
            }

            (string output, _) = Answers.Show(settings, "SELECT * FROM m", [.. chunks]);

            foreach (string line in output.Split('\n'))
            {
                CellText.Of(line).Width.ShouldBeLessThanOrEqualTo(width, $"seed {seed}: {line}");
            }

            // A record may break a number over lines, but a table shows it whole.
            string whole = string.Concat(output.Split('\n').Select(line => line.Split(isUnicode ? '│' : '|')[^1].TrimStart()));
            foreach (string number in numbers)
            {
                (output.Contains(number, StringComparison.Ordinal) || whole.Contains(number, StringComparison.Ordinal)).ShouldBeTrue($"seed {seed}: {number}");
            }
        }
    }

    [Fact]
    public void Cutting_and_wrapping_keep_within_the_columns_and_lose_nothing_else()
    {
        foreach (string text in s_texts)
        {
            CellText cell = CellText.Of(text);
            for (int columns = 2; columns < 20; columns++)
            {
                CellText.Of(cell.Cut(columns, '…').Text).Width.ShouldBeLessThanOrEqualTo(columns);
                CellText[] pieces = cell.Wrap(columns).ToArray();
                string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(cell.Text);
                pieces.ShouldAllBe(piece => piece.Width <= columns && piece.Width == CellText.Of(piece.Text).Width);
            }
        }
    }

    private static string Text(Random random) => s_texts[random.Next(s_texts.Length)];

    private static object? Cell(Random random, List<string> numbers)
    {
        switch (random.Next(4))
        {
            case 0:
                return null;
            case 1:
                return Text(random);
            case 2:
                return random.Next(2) == 0;
            default:
                long number = random.NextInt64() >> random.Next(60);
                numbers.Add(FormattableString.Invariant($"{number}"));
                return number;
        }
    }
}
