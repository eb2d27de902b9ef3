using System.IO.Pipelines;
using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

public sealed class StreamingTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    public async Task Rows_leave_while_others_still_come(int? chunk)
    {
        const int Rows = 200_000;
        long sent = 0;
        var client = new MeasuringStream();
        long furthestAhead = 0;
        ResponseShape shape = Relay.Shape(chunk: chunk, epoch: EpochPrecision.Nanoseconds, protocol: UpstreamProtocol.Plain);
        await using var relay = new ResultRelay(shape, client, null);
        await relay.CopyAsync(
            new GeneratedStream(Rows, count =>
            {
                sent += count;
                furthestAhead = Math.Max(furthestAhead, sent - client.Length);
            }),
            0,
            1,
            null,
            CancellationToken.None);
        await relay.CompleteAsync();
        client.Length.ShouldBeGreaterThan(Rows * 20L);
        furthestAhead.ShouldBeLessThan(256 * 1024);
        client.LongestWrite.ShouldBeLessThan(128 * 1024);
    }

    [Fact]
    public async Task A_chunk_leaves_as_soon_as_it_is_complete()
    {
        const string Chunk = """{"results":[{"statement_id":0,"series":[{"columns":["a"],"values":[[1]],"partial":true}],"partial":true}]}""" + "\n";
        var upstream = new Pipe();
        var client = new Pipe();
        await using var relay = new ResultRelay(Relay.Shape(chunk: 1), client.Writer.AsStream(), null);
        Task copy = relay.CopyAsync(upstream.Reader.AsStream(), 0, 1, null, CancellationToken.None);
        await upstream.Writer.WriteAsync(Encoding.UTF8.GetBytes(Chunk));
        ReadResult read = await client.Reader.ReadAtLeastAsync(Chunk.Length).AsTask().WaitAsync(s_limit);
        Encoding.UTF8.GetString(read.Buffer).ShouldBe(Chunk);
        copy.IsCompleted.ShouldBeFalse();
        await upstream.Writer.CompleteAsync();
        await copy.WaitAsync(s_limit);
    }

    [Fact]
    public async Task The_headers_are_set_once_and_before_the_first_byte()
    {
        int calls = 0;
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(
            Relay.Shape(),
            client,
            () =>
            {
                client.Length.ShouldBe(0);
                calls++;
            },
            flushSize: 1);
        await relay.CopyAsync(new MemoryStream(Answers.Whole), 0, 3, null, CancellationToken.None);
        await relay.CompleteAsync();
        calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_that_is_too_long_to_be_held_is_an_error()
    {
        byte[] answer = [.. "{\"results\":[{\"series\":[{\"columns\":[\"a\"],\"values\":[[\""u8, .. new string('x', 17 * 1024 * 1024).Select(letter => (byte)letter)];
        RequestRefusedException exception = await Should.ThrowAsync<RequestRefusedException>(
            () => Relay.RunAsync(Relay.Shape(), answer, 1, _ => int.MaxValue));
        exception.Error.Status.ShouldBe(502);
        exception.Error.Message.ShouldContain("16777216 bytes");
    }

    [Fact]
    public async Task A_row_that_is_long_is_passed_on()
    {
        byte[] answer =
        [
            .. "{\"results\":[{\"statement_id\":0,\"series\":[{\"columns\":[\"a\"],\"values\":[[\""u8,
            .. new string('x', 5 * 1024 * 1024).Select(letter => (byte)letter),
            .. "\"]]}]}]}\n"u8,
        ];
        (await Relay.RunToBytesAsync(Relay.Shape(), answer, 1, _ => int.MaxValue)).AsSpan().SequenceEqual(answer).ShouldBeTrue();
    }

    private sealed class MeasuringStream : MemoryStream
    {
        private long _length;

        public int LongestWrite { get; private set; }

        public override long Length => _length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _length += buffer.Length;
            LongestWrite = Math.Max(LongestWrite, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class GeneratedStream(int rows, Action<int> read) : MemoryStream
    {
        private int _row = -1;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_row > rows)
            {
                return ValueTask.FromResult(0);
            }

            string text = _row < 0 ? "{\"results\":[{\"statement_id\":0,\"series\":[{\"name\":\"m\",\"columns\":[\"time\",\"v\"],\"values\":["
                : _row == rows ? "]}]}]}"
                : (_row == 0 ? "" : ",") + $"[{_row * 1_000_000_000L},{_row}.5]";
            _row++;
            int length = Encoding.UTF8.GetBytes(text, buffer.Span);
            read(length);
            return ValueTask.FromResult(length);
        }
    }
}
