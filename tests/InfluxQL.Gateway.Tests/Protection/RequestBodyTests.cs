using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Responses;
using InfluxQL.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Protection;

public sealed class RequestBodyTests
{
    private const int Limit = 100_000;

    [Fact]
    public async Task A_body_is_read_as_it_is_and_counted()
    {
        await using ObservedServer server = await StartAsync();
        byte[] body = Text(Limit);

        (await PostAsync(server, body, null)).ShouldBe((HttpStatusCode.OK, Encoding.ASCII.GetString(body)));
        (await PostAsync(server, body, "identity")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.Log.WaitForAsync("Information test POST 200")).ShouldContain($"in {Limit}, out {Limit}");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    public async Task A_gzip_body_is_unpacked_and_counted_as_it_came(string encoding)
    {
        await using ObservedServer server = await StartAsync();
        byte[] body = Text(Limit);
        byte[] packed = Pack(body);

        (await PostAsync(server, packed, encoding)).ShouldBe((HttpStatusCode.OK, Encoding.ASCII.GetString(body)));
        (await server.Log.WaitForAsync("Information test POST 200")).ShouldContain($"in {packed.Length}, out {Limit}");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_whether_it_says_its_length_or_not()
    {
        await using ObservedServer server = await StartAsync();

        (await PostAsync(server, Text(Limit + 1), null)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (HttpStatusCode status, string answer) = await PostAsync(server, Text(Limit + 1), null, isChunked: true);
        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.ShouldContain("larger than 100000 bytes");
        (await PostAsync(server, Text(Limit), null, isChunked: true)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_large_one_is_refused()
    {
        await using ObservedServer server = await StartAsync();
        byte[] bomb = Pack(new byte[50_000_000]);
        bomb.Length.ShouldBeLessThan(Limit, "the bomb must pass the limit while it is packed");

        (await PostAsync(server, bomb, "gzip")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task A_gzip_body_that_is_cut_off_is_refused(double part)
    {
        await using ObservedServer server = await StartAsync();
        byte[] packed = Pack(Random(50_000));

        (HttpStatusCode status, string answer) = await PostAsync(server, packed[..(int)(packed.Length * part)], "gzip");

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ShouldContain("cut off");
    }

    [Fact]
    public async Task Each_byte_that_is_missing_at_the_end_of_gzip_is_noticed()
    {
        await using ObservedServer server = await StartAsync();
        byte[] packed = Pack(Text(1000));
        for (int missing = 1; missing <= 12; missing++)
        {
            (await PostAsync(server, packed[..^missing], "gzip")).Status.ShouldBe(HttpStatusCode.BadRequest, $"{missing} bytes missing");
        }
    }

    [Fact]
    public async Task A_gzip_body_may_have_several_members()
    {
        await using ObservedServer server = await StartAsync();
        byte[][] parts = [Text(20_000), [], Random(30_000), Text(7)];

        (HttpStatusCode status, string answer) = await PostAsync(server, [.. parts.SelectMany(Pack)], "gzip");

        (status, answer).ShouldBe((HttpStatusCode.OK, Encoding.UTF8.GetString([.. parts.SelectMany(part => part)])));
    }

    [Fact]
    public async Task Each_place_at_which_a_gzip_body_of_two_members_is_cut_off_is_noticed_except_between_them()
    {
        byte[] first = Pack(Text(100));
        byte[] packed = [.. first, .. Pack(Random(100))];
        for (int length = 1; length < packed.Length; length++)
        {
            string problem = await UnpackAsync(packed[..length], sliceSize: 1 + (length % 40));
            problem.ShouldBe(length == first.Length ? "100 bytes" : "400", $"cut after {length} bytes");
        }

        (await UnpackAsync(packed, sliceSize: 1)).ShouldBe("200 bytes");
        (await UnpackAsync([], sliceSize: 1)).ShouldBe("0 bytes");
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u001f")]
    [InlineData("\u001f\u008b")]
    [InlineData("\u001f\u008b\u0008\0\0\0\0\0\0\u0003rubbish")]
    [InlineData("cpu value=1\n")]
    public async Task What_is_no_member_behind_a_gzip_body_is_refused(string rest)
    {
        byte[] packed = [.. Pack(Text(100)), .. Pack(Text(50)), .. Encoding.Latin1.GetBytes(rest)];
        for (int sliceSize = 1; sliceSize <= packed.Length; sliceSize++)
        {
            (await UnpackAsync(packed, sliceSize)).ShouldBe("400", $"in slices of {sliceSize}");
        }
    }

    [Fact]
    public async Task Gzip_that_was_changed_or_is_none_is_refused()
    {
        await using ObservedServer server = await StartAsync();
        byte[] packed = Pack(Text(1000));
        packed[^6] ^= 1;

        (await PostAsync(server, packed, "gzip")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (HttpStatusCode status, string answer) = await PostAsync(server, "cpu value=1"u8.ToArray(), "gzip");
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ShouldContain("not valid gzip");
        (await PostAsync(server, [.. Pack(Text(10)), 1, 2, 3], "gzip")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip")]
    public async Task Other_encodings_are_refused(string encoding)
    {
        await using ObservedServer server = await StartAsync();

        (HttpStatusCode status, string answer) = await PostAsync(server, Text(10), encoding);

        status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.ShouldContain(encoding);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_waited_for_no_longer_than_said()
    {
        await using ObservedServer server = await StartAsync(TimeSpan.FromMilliseconds(200));

        string answer = await server.SendRawAsync("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345");

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("did not arrive within 0.2 seconds");
        await server.Log.WaitForAsync("Information test POST 408");
    }

    [Fact]
    public async Task A_client_that_leaves_within_its_body_is_no_fault_of_the_gateway()
    {
        await using ObservedServer server = await StartAsync();

        using (TcpClient client = await server.ConnectAsync("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345"))
        {
            client.LingerState = new LingerOption(true, 0);
        }

        await server.Log.WaitForAsync("Information test POST 4");
    }

    [Fact]
    public async Task A_body_with_wrong_chunks_is_refused()
    {
        await using ObservedServer server = await StartAsync();

        string answer = await server.SendRawAsync("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc");

        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("\"error\":");
    }

    private static Task<ObservedServer> StartAsync(TimeSpan? timeout = null) => ObservedServer.StartAsync(async context =>
    {
        using var body = new MemoryStream();
        await RequestBody.Open(context, Limit, timeout ?? TimeSpan.FromSeconds(20)).CopyToAsync(body, context.RequestAborted);
        await context.Response.Body.WriteAsync(body.ToArray());
    });

    private static async Task<string> UnpackAsync(byte[] packed, int sliceSize)
    {
        using var unpacked = new MemoryStream();
        try
        {
            await new UnpackedBody(new SlicedStream(packed, _ => sliceSize), Limit).CopyToAsync(unpacked);
            return $"{unpacked.Length} bytes";
        }
        catch (RequestRefusedException exception)
        {
            return $"{exception.Error.Status}";
        }
    }

    private static async Task<(HttpStatusCode Status, string Answer)> PostAsync(ObservedServer server, byte[] body, string? encoding, bool isChunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = isChunked;
        if (encoding is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding).ShouldBeTrue();
        }

        using HttpResponseMessage response = await server.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static byte[] Text(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)('a' + (i % 26)))];

    private static byte[] Random(int length)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }
}
