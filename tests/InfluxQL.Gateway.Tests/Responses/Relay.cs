using System.Text;
using InfluxQL.Gateway.Errors;
using InfluxQL.Rewriting;

namespace InfluxQL.Gateway.Responses;

/// <summary>Runs answers through a <see cref="ResultRelay"/>.</summary>
internal static class Relay
{
    /// <summary>The shape of a request to InfluxDB 1.x unless another protocol is named.</summary>
    public static ResponseShape Shape(
        ResponseFormat format = ResponseFormat.Json, long? chunk = null, EpochPrecision? epoch = null, UpstreamProtocol? protocol = null) =>
        ResponseShape.Create(
            new QueryRequest("SHOW DATABASES")
            {
                Format = format,
                IsChunked = chunk is not null,
                ChunkSize = chunk ?? QueryRequest.DefaultChunkSize,
                Epoch = epoch,
            },
            protocol ?? UpstreamProtocol.InfluxDB1);

    public static Task<string> RunAsync(ResponseShape shape, string answer, int statements = 1) =>
        RunAsync(shape, Encoding.UTF8.GetBytes(answer), statements, _ => int.MaxValue);

    public static async Task<string> RunAsync(ResponseShape shape, byte[] answer, int statements, Func<int, int> slices) =>
        Encoding.UTF8.GetString(await RunToBytesAsync(shape, answer, statements, slices));

    public static async Task<byte[]> RunToBytesAsync(ResponseShape shape, byte[] answer, int statements, Func<int, int> slices, int flushSize = OutputBuffer.FlushSize)
    {
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(shape, client, null, flushSize);
        await relay.CopyAsync(new SlicedStream(answer, slices), 0, statements, null, CancellationToken.None);
        await relay.CompleteAsync();
        return client.ToArray();
    }

    /// <summary>The error of an answer that nothing of may reach the client.</summary>
    public static async Task<GatewayError> FailAsync(ResponseShape shape, string answer, int statements = 1)
    {
        using var client = new MemoryStream();
        await using var relay = new ResultRelay(shape, client, null);
        RequestRefusedException exception = await Should.ThrowAsync<RequestRefusedException>(
            () => relay.CopyAsync(new MemoryStream(Encoding.UTF8.GetBytes(answer)), 0, statements, null, CancellationToken.None));
        client.Length.ShouldBe(0);
        return exception.Error;
    }
}
