using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Requests;

namespace InfluxQL.Gateway.Writing;

/// <summary>The parameters of <c>/write</c> as the URL has them. Others, such as <c>consistency</c> and <c>u</c>, have no effect.</summary>
/// <param name="Database"><c>db</c>.</param>
/// <param name="RetentionPolicy"><c>rp</c>.</param>
/// <param name="Precision"><c>precision</c>.</param>
/// <param name="Password"><c>p</c>.</param>
internal sealed record WriteParameters(string? Database, string? RetentionPolicy, string? Precision, string? Password)
{
    private static readonly string[] s_names = ["db", "rp", "precision", "consistency", "u", "p"];

    /// <summary>Reads the URL of a request.</summary>
    /// <exception cref="RequestRefusedException">A parameter stands there twice, or the URL is malformed (400).</exception>
    public static WriteParameters Read(HttpRequest request)
    {
        string query = request.QueryString.Value ?? string.Empty;
        var values = new Dictionary<string, string>(s_names.Length, StringComparer.Ordinal);
        foreach ((string name, string value) in UrlEncodedPairs.Parse(query.AsSpan(query.Length > 0 ? 1 : 0), Charset.Utf8, "The URL"))
        {
            if (Array.IndexOf(s_names, name) >= 0 && !values.TryAdd(name, value))
            {
                throw RequestFaults.Malformed($"The parameter {name} stands more than once in the URL, so that it is not clear which one is meant. Give it once.");
            }
        }

        return new WriteParameters(
            values.GetValueOrDefault("db"), values.GetValueOrDefault("rp"), values.GetValueOrDefault("precision"), values.GetValueOrDefault("p"));
    }
}
