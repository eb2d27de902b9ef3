using System.Collections.Concurrent;
using System.Net;
using System.Text;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.LineProtocol;

/// <summary>The judgement on lines beside that of a real InfluxDB 1.6.7.</summary>
public sealed class LineProtocolServerTests
{
    private const int Bodies = 6_000;
    private const string PartialWrite = "{\"error\":\"partial write: field type conflict";

    private static readonly (string Precision, long Unit)[] s_precisions =
        [("n", 1), ("u", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000)];

    [InfluxServerFact]
    public async Task The_gateway_refuses_what_the_server_refuses_and_takes_what_it_takes()
    {
        using InfluxServer server = await InfluxServer.StartAsync();
        await server.QueryAsync("CREATE DATABASE d", "d");
        using var client = new HttpClient { BaseAddress = server.Address };
        var random = new Random(20261);
        string[] bodies = [.. Enumerable.Range(0, Bodies).Select(_ => LineBodies.Random(random)).Distinct()];
        var differences = new ConcurrentBag<string>();
        int refused = 0;
        int unclear = 0;
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (body, cancellation) =>
        {
            (string precision, long unit) = s_precisions[body.Length % s_precisions.Length];
            string? answer = await WriteAsync(client, body, precision, cancellation);
            LineProtocolError? error = LineBodies.FirstError(body, LineProtocolDialect.InfluxDB1, unit);
            Interlocked.Add(ref refused, error is null ? 0 : 1);
            if (answer is not null && answer.StartsWith(PartialWrite, StringComparison.Ordinal))
            {
                // The points that it could read do not fit to data that is there; of the others it tells nothing.
                Interlocked.Increment(ref unclear);
            }
            else if ((answer is null) != (error is null))
            {
                differences.Add($"{precision} {body.Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t").Replace("\0", "\\0")}\n  server: {answer}\n  gateway: {error?.Message}");
            }
        });

        unclear.ShouldBeLessThan(bodies.Length / 10);
        differences.Order(StringComparer.Ordinal).Take(30).ShouldBeEmpty();

        // Both verdicts are common, or the comparison would say little.
        refused.ShouldBeInRange(bodies.Length / 10, bodies.Length * 9 / 10);
    }

    private static async Task<string?> WriteAsync(HttpClient client, string body, string precision, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        using HttpResponseMessage response = await client.PostAsync($"/write?db=d&precision={precision}", content, cancellation);
        return response.StatusCode == HttpStatusCode.NoContent ? null : await response.Content.ReadAsStringAsync(cancellation);
    }
}
