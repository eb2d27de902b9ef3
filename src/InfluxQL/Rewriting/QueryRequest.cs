using System.Diagnostics.CodeAnalysis;
using InfluxQL.Semantics;

namespace InfluxQL.Rewriting;

/// <summary>A v1 <c>/query</c> request: its parameters, read and checked. There is no HTTP in it.</summary>
public sealed class QueryRequest
{
    /// <summary>The rows of a chunk where a request does not say how many (InfluxDB 1.x).</summary>
    public const long DefaultChunkSize = 10_000;

    private static readonly Dictionary<string, BoundValue> s_noParameters = [];

    /// <summary>Makes a request of its query.</summary>
    /// <param name="query">InfluxQL: one or more statements with semicolons between them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    public QueryRequest([StringSyntax("InfluxQL")] string query)
    {
        Query = query ?? throw new ArgumentNullException(nameof(query));
    }

    private QueryRequest(QueryRequest other)
    {
        Query = other.Query;
        Database = other.Database;
        RetentionPolicy = other.RetentionPolicy;
        Epoch = other.Epoch;
        IsChunked = other.IsChunked;
        ChunkSize = other.ChunkSize;
        Parameters = other.Parameters;
        ParametersText = other.ParametersText;
        Format = other.Format;
        Token = other.Token;
    }

    /// <summary>InfluxQL: the parameter <c>q</c>.</summary>
    public string Query { get; }

    /// <summary>The parameter <c>db</c>; null where it is absent or empty.</summary>
    public string? Database { get; init; }

    /// <summary>The parameter <c>rp</c>; null where it is absent or empty.</summary>
    public string? RetentionPolicy { get; init; }

    /// <summary>The unit of timestamps; null for RFC 3339 (in CSV: for nanoseconds).</summary>
    public EpochPrecision? Epoch { get; init; }

    /// <summary>Whether the response comes in chunks.</summary>
    public bool IsChunked { get; init; }

    /// <summary>The rows of a chunk at most. Without meaning unless <see cref="IsChunked"/>.</summary>
    public long ChunkSize { get; init; } = DefaultChunkSize;

    /// <summary>Values of bind parameters by name, without the dollar sign.</summary>
    public IReadOnlyDictionary<string, BoundValue> Parameters { get; init; } = s_noParameters;

    /// <summary>
    /// The text of the parameter <c>params</c>, a JSON object, for the caller to read; null where it is absent or
    /// empty. What was read goes into <see cref="WithParameters"/>.
    /// </summary>
    public string? ParametersText { get; init; }

    /// <summary>The form of the response.</summary>
    public ResponseFormat Format { get; init; }

    /// <summary>The parameter <c>p</c>, a database token; null where it is absent. Never log it.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// Reads the parameters of a request. A value in the body wins over one in the URL. Names and values are compared
    /// letter by letter; an empty value of <c>db</c>, <c>rp</c>, <c>epoch</c>, <c>chunked</c>, <c>chunk_size</c>,
    /// <c>chunked_size</c> and <c>params</c> counts as none, as in InfluxDB 1.x.
    /// </summary>
    /// <param name="url">Names and values of the URL, decoded, as often as they stand there.</param>
    /// <param name="body">The same of a form in the body; null for none.</param>
    /// <param name="accept">The header <c>Accept</c>; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    public static QueryRequestResult Parse(
        IEnumerable<KeyValuePair<string, string>> url,
        IEnumerable<KeyValuePair<string, string>>? body = null,
        string? accept = null) =>
        new QueryRequestReader(url ?? throw new ArgumentNullException(nameof(url)), body ?? []).Read(accept);

    /// <summary>The same request with values of bind parameters.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    public QueryRequest WithParameters(IReadOnlyDictionary<string, BoundValue> parameters) =>
        new(this) { Parameters = parameters ?? throw new ArgumentNullException(nameof(parameters)) };
}
