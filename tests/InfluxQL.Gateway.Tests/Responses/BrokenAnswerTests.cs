using System.Text;
using System.Text.Json;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

public sealed class BrokenAnswerTests
{
    private static readonly GatewayError s_error = new(502, ErrorCodes.Unavailable, "the \"server\" went away");

    [Fact]
    public async Task An_answer_gives_the_same_response_however_it_is_cut_into_pieces()
    {
        var random = new Random(17);
        int compared = 0;
        foreach (byte[] answer in new[] { Answers.Whole, Answers.Chunks })
        {
            foreach (ResponseShape shape in Answers.Shapes)
            {
                byte[] expected = await Relay.RunToBytesAsync(shape, answer, 4, _ => int.MaxValue);
                List<Func<int, int>> cuts = [_ => 1, _ => random.Next(1, 40), _ => random.Next(1, 40)];
                cuts.AddRange(Enumerable.Range(1, answer.Length - 1).Select(at => (Func<int, int>)(read => read == 0 ? at : int.MaxValue)));
                foreach (Func<int, int> cut in cuts)
                {
                    byte[] actual = await Relay.RunToBytesAsync(shape, answer, 4, cut, flushSize: 1 + (compared % 100));
                    actual.AsSpan().SequenceEqual(expected).ShouldBeTrue(Answers.Describe(shape));
                    compared++;
                }
            }
        }

        compared.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public async Task A_connection_that_breaks_at_any_byte_never_leaves_a_response_that_looks_complete()
    {
        int started = 0;
        foreach (byte[] answer in new[] { Answers.Whole, Answers.Chunks })
        {
            foreach (ResponseShape shape in Answers.Shapes)
            {
                for (int length = 0; length < answer.Length; length++)
                {
                    var upstream = new SlicedStream(answer[..length], _ => 64, new IOException("reset"));
                    started += await RunBrokenAsync(shape, upstream) ? 1 : 0;
                }
            }
        }

        started.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public async Task A_document_that_ends_at_any_byte_never_leaves_a_response_that_looks_complete()
    {
        foreach (ResponseShape shape in Answers.Shapes)
        {
            // No byte at all is an empty answer of a server that sends chunks.
            for (int length = 1; length < Answers.Whole.Length; length++)
            {
                await RunBrokenAsync(shape, new SlicedStream(Answers.Whole[..length], _ => 64));
            }
        }
    }

    [Fact]
    public async Task Any_byte_that_is_replaced_gives_a_response_or_a_clean_error()
    {
        byte[] replacements = [0, (byte)'"', (byte)'{', (byte)']', (byte)',', (byte)'9', (byte)'\\', 0xC3];
        int errors = 0;
        foreach (ResponseShape shape in Answers.Shapes.Where(shape => shape.ChunkSize is null or 2))
        {
            for (int i = 0; i < Answers.Whole.Length; i++)
            {
                byte[] answer = [.. Answers.Whole];
                answer[i] = replacements[i % replacements.Length];
                try
                {
                    await Relay.RunToBytesAsync(shape, answer, 3, _ => 50);
                }
                catch (RequestRefusedException exception)
                {
                    exception.Error.Status.ShouldBe(502);
                    errors++;
                }
            }
        }

        errors.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task A_response_that_fails_closes_what_is_open_and_says_why()
    {
        (await FailAfterAsync(Relay.Shape(), """{"results":[{"statement_id":0,"series":[{"name":"m","columns":["a"],"values":[[1],[2],""")).ShouldBe(
            """{"results":[{"statement_id":0,"series":[{"name":"m","columns":["a"],"values":[[1],[2]]}],"error":"the \"server\" went away"}],"error":"the \"server\" went away"}""" + "\n");
        (await FailAfterAsync(Relay.Shape(chunk: 5), """{"results":[{"statement_id":0,"series":[{"name":"m","columns":["a"],"values":[[1],[2],""")).ShouldBe(
            """
            {"results":[{"statement_id":0,"series":[{"name":"m","columns":["a"],"values":[[1],[2]],"partial":true}],"partial":true}]}
            {"results":[{"statement_id":0,"error":"the \"server\" went away"}],"error":"the \"server\" went away"}

            """.ReplaceLineEndings("\n"));
        (await FailAfterAsync(Relay.Shape(ResponseFormat.Csv), """{"results":[{"statement_id":0,"series":[{"name":"m","columns":["a"],"values":[[1],[2],""")).ShouldBe(
            "name,tags,a\nm,,1\nm,,2\n\nerror\n\"the \"\"server\"\" went away\"\n");
    }

    [Fact]
    public async Task An_error_before_the_first_byte_is_left_to_the_caller()
    {
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(Relay.Shape(), client, () => throw new InvalidOperationException("Nothing was to be sent."));
        relay.HasStarted.ShouldBeFalse();
        (await Should.ThrowAsync<RequestRefusedException>(() => relay.FailAsync(s_error))).Error.ShouldBe(s_error);
        client.Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_client_that_is_gone_is_no_fault_of_the_server()
    {
        await using var relay = new ResultRelay(Relay.Shape(), new MemoryStream(new byte[1], writable: false), null, flushSize: 1);
        await Should.ThrowAsync<NotSupportedException>(
            () => relay.CopyAsync(new MemoryStream(Answers.Whole), 0, 3, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_request_that_is_cancelled_ends()
    {
        using var cancellation = new CancellationTokenSource();
        await using var relay = new ResultRelay(Relay.Shape(), new MemoryStream(), null);
        var upstream = new SlicedStream(Answers.Whole, read =>
        {
            if (read == 3)
            {
                cancellation.Cancel();
            }

            return 10;
        });
        await Should.ThrowAsync<OperationCanceledException>(() => relay.CopyAsync(upstream, 0, 3, null, cancellation.Token));
    }

    private static async Task<bool> RunBrokenAsync(ResponseShape shape, Stream upstream)
    {
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(shape, client, null, flushSize: 1);
        RequestRefusedException broken = await Should.ThrowAsync<RequestRefusedException>(
            () => relay.CopyAsync(upstream, 0, 4, null, CancellationToken.None));
        broken.Error.Status.ShouldBe(502);
        if (!relay.HasStarted)
        {
            client.Length.ShouldBe(0);
            await Should.ThrowAsync<RequestRefusedException>(() => relay.FailAsync(s_error));
            return false;
        }

        await relay.FailAsync(s_error);
        string text = shape.Format == ResponseFormat.MessagePack ? MessagePackText.Of(client.ToArray()) : Encoding.UTF8.GetString(client.ToArray());
        switch (shape.Format)
        {
            case ResponseFormat.Json:
                string[] lines = text.TrimEnd('\n').Split('\n');
                shape.ChunkSize.HasValue.ShouldBe(lines.Length > 1);
                foreach (string line in lines)
                {
                    using JsonDocument document = JsonDocument.Parse(line);
                    document.RootElement.TryGetProperty("error", out JsonElement error).ShouldBe(line == lines[^1]);
                    (error.ValueKind == JsonValueKind.Undefined || error.GetString() == s_error.Message).ShouldBeTrue();
                }

                break;
            case ResponseFormat.Csv:
                text.ShouldEndWith("error\n\"the \"\"server\"\" went away\"\n");
                break;
            default:
                text.ShouldContain("'error'='the \"server\" went away' 'results'=[");
                break;
        }

        return true;
    }

    private static async Task<string> FailAfterAsync(ResponseShape shape, string answer)
    {
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(shape, client, null, flushSize: 1);
        await Should.ThrowAsync<RequestRefusedException>(
            () => relay.CopyAsync(new MemoryStream(Encoding.UTF8.GetBytes(answer)), 0, 1, null, CancellationToken.None));
        await relay.FailAsync(s_error);
        return Encoding.UTF8.GetString(client.ToArray());
    }
}
