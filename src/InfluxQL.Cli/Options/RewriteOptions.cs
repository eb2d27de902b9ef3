namespace InfluxQL.Cli.Options;

/// <summary>Options that stand for the parameters of a request.</summary>
internal static class RewriteOptions
{
    public static CommandOption Database { get; } = new("--db", "DB", "The database of the request: the parameter db.");

    public static CommandOption RetentionPolicy { get; } = new("--rp", "RP", "The retention policy of the request: the parameter rp.");

    public static CommandOption Epoch { get; } = new("--epoch", "UNIT", "The unit of timestamps: ns, us, ms, s, m, h, d or w. Without it: RFC 3339.");

    public static CommandOption Chunked { get; } = new("--chunked", null, "The response comes in chunks.");

    public static CommandOption ChunkSize { get; } = new("--chunk-size", "N", "The rows of a chunk at most. Without it: 10000.");

    public static CommandOption Config { get; } = new("--config", "FILE", "The configuration, JSON as docs/configuration.md says: profile, dbrp, policies, tokens.");

    /// <summary>The parameters that the options stand for, as in a URL.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadParameters(ParsedArguments arguments)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        Add(parameters, "db", arguments.Find(Database));
        Add(parameters, "rp", arguments.Find(RetentionPolicy));
        Add(parameters, "epoch", arguments.Find(Epoch));
        Add(parameters, "chunked", arguments.Has(Chunked) ? "true" : null);
        Add(parameters, "chunk_size", arguments.Find(ChunkSize));
        return parameters;
    }

    private static void Add(List<KeyValuePair<string, string>> parameters, string name, string? value)
    {
        if (value is not null)
        {
            parameters.Add(new(name, value));
        }
    }
}
