using System.Text.Json;
using InfluxQL.Cli.Results;

namespace InfluxQL.Cli.Output;

public sealed class JsonResultWriterTests
{
    private const string Query = "SELECT * FROM m";

    private static readonly OutputSettings s_settings = new() { Form = OutputForm.Json };

    [Fact]
    public void Chunks_are_joined_and_numbers_are_what_the_server_wrote()
    {
        ResultSeries later = Answers.Continued(Answers.Series("m", ["h=a"], ["time", "v"], [9223372036854775807, "x"]));
        ResultValue exact = new(ResultValueKind.Number, "1.10e+05");

        (string output, _) = Answers.Show(
            s_settings,
            Query,
            Answers.Chunk(new ResultSeries { Name = "m", Tags = [new("h", "a")], Columns = ["time", "v"], Rows = [[exact, ResultValue.Null]] }),
            Answers.Chunk(later, Answers.Series(null, [], ["c"], [true])));

        output.ShouldBe("""
            {"results":[{"statement_id":0,"series":[{"name":"m","tags":{"h":"a"},"columns":["time","v"],"values":[[1.10e+05,null],[9223372036854775807,"x"]]},{"columns":["c"],"values":[[true]]}]}]}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void People_get_a_row_a_line()
    {
        (string output, _) = Answers.Show(
            s_settings with { IndentsJson = true },
            Query,
            new ResultChunk
            {
                Series = [Answers.Series("m", ["h=a"], ["time", "v"], [1, 2], [3, 4])],
                Messages = [new ResultMessage("warning", "old")],
            });

        output.ShouldBe(Answers.Lines("""
            {
              "results": [
                {
                  "statement_id": 0,
                  "series": [
                    {
                      "name": "m",
                      "tags": {"h": "a"},
                      "columns": ["time", "v"],
                      "values": [
                        [1, 2],
                        [3, 4]
                      ]
                    }
                  ],
                  "messages": [{"level": "warning", "text": "old"}]
                }
              ]
            }
            """));
    }

    [Fact]
    public void A_run_can_be_one_document_and_an_error_is_in_its_result()
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        ResultWriter writer = ResultWriter.Create(output, error, s_settings with { JoinsJson = true });
        foreach (ResultChunk chunk in new[] { new ResultChunk(), Answers.Failed("boom") })
        {
            writer.Begin(Answers.Statement(Query));
            writer.Write(chunk);
            writer.End(TimeSpan.Zero);
        }

        writer.Complete();

        output.ToString().ShouldBe("{\"results\":[{\"statement_id\":0},{\"statement_id\":1,\"error\":\"boom\"}]}\n");
        error.ToString().ShouldBe("error: boom\n");
    }

    [Fact]
    public void Each_statement_has_a_document_of_its_own_otherwise()
    {
        using var output = new StringWriter();
        ResultWriter writer = ResultWriter.Create(output, TextWriter.Null, s_settings);
        for (int i = 0; i < 2; i++)
        {
            writer.Begin(Answers.Statement(Query));
            writer.End(TimeSpan.Zero);
        }

        writer.Complete();

        output.ToString().ShouldBe("{\"results\":[{\"statement_id\":0}]}\n{\"results\":[{\"statement_id\":0}]}\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_valid_when_a_statement_is_stopped_in_the_middle(bool isEnded)
    {
        using var output = new StringWriter();
        ResultWriter writer = ResultWriter.Create(output, TextWriter.Null, s_settings);
        writer.Begin(Answers.Statement(Query));
        writer.Write(Answers.Chunk(Answers.Series("m", [], ["a"], [1])));
        if (isEnded)
        {
            writer.End(TimeSpan.Zero, isCancelled: true);
        }

        writer.Complete();

        output.ToString().ShouldBe(
            "{\"results\":[{\"statement_id\":0,\"series\":[{\"name\":\"m\",\"columns\":[\"a\"],\"values\":[[1]]}],\"error\":\"Cancelled; rows may be missing.\"}]}\n");
    }

    [Fact]
    public void Any_text_comes_back_and_nothing_in_it_reaches_the_terminal()
    {
        const string nasty = "\"\\\n\r\t\u0000\u001b[31m\u007f\u009b\u2028\u202e日本👩‍👩‍👧/é";
        (string output, _) = Answers.Show(s_settings, Query, Answers.Chunk(Answers.Series(nasty, [$"{nasty}={nasty}"], [nasty], [nasty])));

        output.TrimEnd('\n').ShouldAllBe(character => !char.IsControl(character) && character != '\u202e' && character != '\u2028');
        output.ShouldContain("日本👩‍👩‍👧/é");
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement series = document.RootElement.GetProperty("results")[0].GetProperty("series")[0];
        series.GetProperty("name").GetString().ShouldBe(nasty);
        series.GetProperty("values")[0][0].GetString().ShouldBe(nasty);
        series.GetProperty("tags").EnumerateObject().Single().Name.ShouldBe(nasty);
    }

    [Fact]
    public void A_lone_surrogate_is_an_escape()
    {
        Answers.Show(s_settings, Query, Answers.Chunk(Answers.Series(null, [], ["\ud800"]))).Output.ShouldContain("\"\\ud800\"");
    }
}
