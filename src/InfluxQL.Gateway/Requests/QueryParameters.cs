using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Protection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace InfluxQL.Gateway.Requests;

/// <summary>The parameters of a request to <c>/query</c> as they were sent: decoded, in their order, as often as they stand there.</summary>
internal sealed class QueryParameters
{
    private const string UrlPlace = "The URL";
    private const string BodyPlace = "The body of the request";

    private QueryParameters(IReadOnlyList<KeyValuePair<string, string>> url, IReadOnlyList<KeyValuePair<string, string>> body)
    {
        Url = url;
        Body = body;
    }

    /// <summary>Those of the URL.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Url { get; }

    /// <summary>Those of the body; empty where there is none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Body { get; }

    /// <summary>The parameter <c>p</c>, a token; null where there is none. A value in the body wins. Never log it.</summary>
    public string? Password => Find(Body) ?? Find(Url);

    /// <summary>
    /// Reads them. The body of a GET request does not count, as in InfluxDB 1.x. A body of a type that is none of the three
    /// may be empty: influxdb-python sends <c>application/json</c> and the client of Go an empty type with all parameters in
    /// the URL.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="limits">How large the body may be and how long it may take.</param>
    /// <exception cref="Errors.RequestRefusedException">They are malformed (400), too large (413) or of another type (415).</exception>
    public static async Task<QueryParameters> ReadAsync(HttpContext context, LimitOptions limits)
    {
        HttpRequest request = context.Request;
        string query = request.QueryString.Value ?? string.Empty;
        List<KeyValuePair<string, string>> url = UrlEncodedPairs.Parse(query.AsSpan(query.Length > 0 ? 1 : 0), Charset.Utf8, UrlPlace);
        bool hasBody = HttpMethods.IsPost(request.Method) && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;
        return new QueryParameters(url, hasBody ? await ReadBodyAsync(context, limits) : []);
    }

    private static string? Find(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        foreach (KeyValuePair<string, string> pair in pairs)
        {
            if (pair.Key == "p")
            {
                return pair.Value;
            }
        }

        return null;
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadBodyAsync(HttpContext context, LimitOptions limits)
    {
        CancellationToken cancellationToken = context.RequestAborted;
        Stream body = RequestBody.Open(context, limits.QueryBody, limits.RequestBody);
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? type);
        switch (type?.MediaType.ToString().ToLowerInvariant())
        {
            case "application/x-www-form-urlencoded":
                System.Text.Encoding encoding = Charset.Find(type.Charset);
                string form = Charset.Decode(encoding, await BodyBytes.ReadAsync(body, cancellationToken), BodyPlace);
                return UrlEncodedPairs.Parse(form, encoding, BodyPlace);
            case "multipart/form-data":
                return await MultipartPairs.ReadAsync(type, body, cancellationToken);
            case "application/vnd.influxql":
                string text = Charset.Decode(Charset.Find(type.Charset), await BodyBytes.ReadAsync(body, cancellationToken), BodyPlace);
                return text.Length == 0 ? [] : [new("q", text)];
            default:
                return await body.ReadAsync(new byte[1], cancellationToken) == 0
                    ? []
                    : throw RequestFaults.UnsupportedType(
                        $"{BodyPlace} is {(string.IsNullOrEmpty(context.Request.ContentType) ? "of no type" : context.Request.ContentType)}, but it must be application/x-www-form-urlencoded, multipart/form-data or application/vnd.influxql.");
        }
    }
}
