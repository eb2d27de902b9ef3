using System.Text;
using InfluxQL.Rewriting;
using InfluxQL.TestSupport;

namespace InfluxQL.Gateway.Responses;

/// <summary>
/// What the gateway makes of the server's plain answer (JSON, no chunks, nanoseconds) is what the server itself gives a client
/// that asks for chunks, CSV, MessagePack or other timestamps: byte for byte, in MessagePack type for type.
/// </summary>
public sealed class ServerAgreementTests
{
    private static readonly string[] s_queries =
    [
        "SELECT * FROM cpu",
        "SELECT * FROM cpu GROUP BY host, region; SELECT v FROM nothing; SELECT s, f FROM text; SHOW DATABASES",
        "SELECT mean(usage) FROM cpu WHERE time < 20s GROUP BY time(5s), host fill(null); SELECT v FROM many",
        "SELECT n, usage FROM cpu, text, many GROUP BY *",
        "SELECT v FROM nothing",
    ];

    // The server does not cut these into chunks. (SHOW RETENTION POLICIES is none of them: in CSV the server writes the name of
    // the column where the number of replicas belongs.)
    private static readonly string[] s_metaQueries =
    [
        "SHOW MEASUREMENTS; SHOW TAG KEYS; SHOW FIELD KEYS; SHOW TAG VALUES WITH KEY IN (host, region); SHOW SERIES",
        "EXPLAIN SELECT usage FROM cpu; CREATE DATABASE d",
    ];

    private static readonly long?[] s_chunkSizes = [null, 1, 7, 10_000];

    private static readonly EpochPrecision?[] s_precisions =
    [
        null, EpochPrecision.Nanoseconds, EpochPrecision.Microseconds, EpochPrecision.Milliseconds, EpochPrecision.Seconds, EpochPrecision.Hours,
    ];

    [InfluxServerFact]
    public async Task A_plain_answer_becomes_what_the_server_itself_would_give()
    {
        using InfluxServer server = await StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        List<string> differences = [];
        int compared = 0;
        foreach (string query in s_queries.Concat(s_metaQueries))
        {
            byte[] plain = await AskAsync(client, query, "application/json", "ns", null);
            int statements = query.Count(letter => letter == ';') + 1;
            foreach ((ResponseFormat format, string type) in Formats)
            {
                foreach (EpochPrecision? precision in s_precisions)
                {
                    foreach (long? chunk in s_metaQueries.Contains(query) ? [null] : s_chunkSizes)
                    {
                        string? epoch = precision is { } unit ? UpstreamProtocol.InfluxDB1.GetEpochName(unit) : null;
                        byte[] expected = await AskAsync(client, query, type, epoch, chunk);
                        byte[] actual = await Relay.RunToBytesAsync(
                            Relay.Shape(format, chunk, precision, UpstreamProtocol.Plain), plain, statements, _ => 1000);
                        compared++;
                        if (Show(format, actual) != Show(format, expected))
                        {
                            differences.Add(
                                $"{type}, epoch {epoch}, chunk {chunk}: {query}\n  {Cut(Show(format, expected))}\n  {Cut(Show(format, actual))}");
                        }
                    }
                }
            }
        }

        differences.ShouldBeEmpty();
        compared.ShouldBe(((s_queries.Length * s_chunkSizes.Length) + s_metaQueries.Length) * 3 * s_precisions.Length);
    }

    [InfluxServerFact]
    public async Task Chunks_of_the_server_become_what_it_gives_without_chunks_and_the_other_way_round()
    {
        using InfluxServer server = await StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        foreach (string query in s_queries.Concat(s_metaQueries))
        {
            int statements = query.Count(letter => letter == ';') + 1;
            byte[] whole = await AskAsync(client, query, "application/json", null, null);
            byte[] chunks = await AskAsync(client, query, "application/json", null, 3);
            (await Relay.RunToBytesAsync(Relay.Shape(), chunks, statements, _ => 1000)).ShouldBe(whole, query);
            (await Relay.RunToBytesAsync(Relay.Shape(chunk: 3), chunks, statements, _ => 1000)).ShouldBe(chunks, query);
            (await Relay.RunToBytesAsync(Relay.Shape(), whole, statements, _ => 1000)).ShouldBe(whole, query);
        }
    }

    private static IEnumerable<(ResponseFormat Format, string Type)> Formats =>
    [
        (ResponseFormat.Json, "application/json"), (ResponseFormat.Csv, "application/csv"), (ResponseFormat.MessagePack, "application/x-msgpack"),
    ];

    private static async Task<InfluxServer> StartAsync()
    {
        InfluxServer server = await InfluxServer.StartAsync();
        await server.QueryAsync("CREATE DATABASE d", "");
        await server.QueryAsync("CREATE DATABASE \"e,f \"\"\"", "");
        await server.WriteAsync(
            """
            cpu,host=a,region=eu usage=0.5,n=1i,b=true 1000000000
            cpu,host=b usage=1.25e21,n=9223372036854775807i 1500000001
            cpu,host=a\,b,region=e\ u\=x usage=-3.25e-7,n=-9223372036854775808i,b=false 2000000000
            cpu,host=ü usage=123456.789,n=-129i -1500000001
            cpu,host=c usage=1.5,n=200i 10000000123
            cpu,host=c usage=2.5e-9,n=40000i 10000100000
            cpu,host=c usage=2.5,n=-32i 11000000000
            cpu,host=c usage=9.999999e20,n=-33i 12000000000
            cpu,host=c usage=2.5,n=3000000000i 13000000000
            text s="a, \"b\" \\ c",f=0.25 1
            text s=" x<y>&z",f=0.125 2
            text s="",f=0.1 3
            text s="ü	€ 😀",f=0.2 4
            text s="\.",f=0.3 5
            text s="l1
            l2",f=0.4 6
            """.ReplaceLineEndings("\n"),
            "d");
        await server.WriteAsync(string.Concat(Enumerable.Range(0, 120).Select(i => $"many v={i}.5 {i * 1_000_000L}\n")), "d");
        return server;
    }

    private static async Task<byte[]> AskAsync(HttpClient client, string query, string accept, string? epoch, long? chunk)
    {
        List<KeyValuePair<string, string>> form = [new("q", query), new("db", "d")];
        if (epoch is not null)
        {
            form.Add(new("epoch", epoch));
        }

        if (chunk is { } size)
        {
            form.Add(new("chunked", "true"));
            form.Add(new("chunk_size", $"{size}"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/query") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.ParseAdd(accept);
        using HttpResponseMessage response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    // The server writes the members of tags in MessagePack in any order, so what is compared there is types and values.
    private static string Show(ResponseFormat format, byte[] bytes) =>
        format == ResponseFormat.MessagePack ? MessagePackText.Of(bytes) : Encoding.UTF8.GetString(bytes);

    private static string Cut(string text) => text.Length > 1500 ? text[..1500] + "…" : text;
}
