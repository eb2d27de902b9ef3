namespace InfluxQL.Rewriting;

/// <summary>Writes the parameters of a request as a URL does.</summary>
internal static class RequestText
{
    public static QueryRequestResult Parse(string url, string body = "", string? accept = null) =>
        QueryRequest.Parse(Pairs(url), Pairs(body), accept);

    public static IEnumerable<KeyValuePair<string, string>> Pairs(string text) =>
        text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(parts => KeyValuePair.Create(Decode(parts[0]), Decode(parts.Length > 1 ? parts[1] : "")));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
