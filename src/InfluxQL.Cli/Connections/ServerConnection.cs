using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using InfluxQL.Cli.Results;
using InfluxQL.Rewriting;

namespace InfluxQL.Cli.Connections;

/// <summary>Talks to an InfluxDB or a gateway by the v1 API. Threads may share it.</summary>
internal sealed class ServerConnection : IDisposable
{
    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(15);

    private readonly ServerCredentials _credentials;
    private readonly TimeSpan _timeout;
    private readonly HttpClient _client;
    private readonly ConnectionFaults _faults;

    /// <summary>Makes a connection; nothing is sent yet.</summary>
    /// <param name="address">Where the server is.</param>
    /// <param name="credentials">Who asks.</param>
    /// <param name="timeout">How long the server may be silent; null for five minutes.</param>
    public ServerConnection(ServerAddress address, ServerCredentials credentials, TimeSpan? timeout = null)
    {
        Address = address;
        _credentials = credentials;
        _timeout = timeout ?? s_defaultTimeout;
        _faults = new ConnectionFaults(address, credentials);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Another server must not get the credentials.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = _timeout < s_connectTimeout ? _timeout : s_connectTimeout,

            // An answer that is not read to its end closes the connection, by which the server ends the query.
            MaxResponseDrainSize = 0,
            UseCookies = false,
            UseProxy = !address.Uri.IsLoopback,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Where the server is.</summary>
    public ServerAddress Address { get; }

    /// <summary>Asks the server what it is.</summary>
    /// <exception cref="ConnectionException">It does not answer as an InfluxDB or gateway does.</exception>
    public async Task<ServerVersion> PingAsync(CancellationToken cancellationToken)
    {
        // Nothing has to be worked out for this answer, and somebody waits for it.
        using var watch = new SilenceWatch(_timeout < s_connectTimeout ? _timeout : s_connectTimeout, cancellationToken);
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "ping", null, watch);
        if (!response.IsSuccessStatusCode)
        {
            throw await _faults.OfStatusAsync(response, watch);
        }

        return new ServerVersion(Header(response, "X-Influxdb-Build"), Header(response, "X-Influxdb-Version"));
    }

    /// <summary>Runs a statement. What is wrong with the statement is the error of the last chunk.</summary>
    /// <param name="statement">The statement as it was planned.</param>
    /// <param name="shape">What to ask the server for.</param>
    /// <param name="cancellationToken">Gives up and closes the connection, so that the server ends the query.</param>
    /// <exception cref="ConnectionException">The server cannot be reached, refuses, or gives no proper answer.</exception>
    public async IAsyncEnumerable<ResultChunk> RunAsync(
        PlannedStatement statement,
        ResponseShape shape,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var watch = new SilenceWatch(_timeout, cancellationToken);
        using FormUrlEncodedContent form = CreateForm(statement, shape);
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "query", form, watch);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            yield return new ResultChunk { Error = await _faults.ReadRefusalAsync(response, watch) };
            yield break;
        }

        // A server of chunks may have none to send; one that says beforehand that it sends nothing does not answer.
        if (response.Content.Headers.ContentLength == 0)
        {
            throw _faults.Explain(AnswerFormatException.Empty(), watch)!;
        }

        await using Stream body = await response.Content.ReadAsStreamAsync(watch.Token);
        var reader = new AnswerReader(body, new TimestampReading(shape), shape.ChunkSize ?? QueryRequest.DefaultChunkSize);
        while (await ReadAsync(reader, watch) is { } chunk)
        {
            yield return chunk;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static FormUrlEncodedContent CreateForm(PlannedStatement statement, ResponseShape shape)
    {
        var fields = new List<KeyValuePair<string, string>>(5) { new("q", statement.Text) };
        if (statement.ResolvedDatabase is { } database)
        {
            fields.Add(new("db", database));
        }

        if (shape.UpstreamEpoch is { } epoch)
        {
            fields.Add(new("epoch", epoch));
        }

        if (shape.UpstreamChunkSize is { } size)
        {
            fields.Add(new("chunked", "true"));
            fields.Add(new("chunk_size", size.ToString(CultureInfo.InvariantCulture)));
        }

        return new FormUrlEncodedContent(fields);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string endpoint, HttpContent? content, SilenceWatch watch)
    {
        using var request = new HttpRequestMessage(method, Address.Endpoint(endpoint)) { Content = content };
        request.Headers.Authorization = _credentials.CreateHeader();
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.UserAgent.ParseAdd($"influxql/{ToolVersion.Text.Split('+')[0]}");
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, watch.Token);
        }
        catch (Exception exception) when (_faults.Explain(exception, watch) is { } fault)
        {
            throw fault;
        }
    }

    private async ValueTask<ResultChunk?> ReadAsync(AnswerReader reader, SilenceWatch watch)
    {
        try
        {
            ResultChunk? chunk;
            while (!reader.TryTake(out chunk) && !reader.IsComplete)
            {
                watch.Restart();
                await reader.FillAsync(watch.Token);
            }

            // While the caller works on a chunk, the server need not say anything.
            watch.Pause();
            return chunk?.WithSentences(_credentials.Redact);
        }
        catch (Exception exception) when (_faults.Explain(exception, watch) is { } fault)
        {
            throw fault;
        }
    }
}
