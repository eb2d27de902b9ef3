using System.Globalization;
using InfluxQL.Diagnostics;

namespace InfluxQL.Rewriting;

/// <summary>Reads one request. It reports everything that is wrong, not the first mistake alone.</summary>
internal sealed class QueryRequestReader
{
    private const string UrlPlace = "the URL";
    private const string BodyPlace = "the body";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private bool _hasError;

    public QueryRequestReader(IEnumerable<KeyValuePair<string, string>> url, IEnumerable<KeyValuePair<string, string>> body)
    {
        Gather(url, UrlPlace);
        Gather(body, BodyPlace);
    }

    public QueryRequestResult Read(string? accept)
    {
        string? query = Find("q");
        if (string.IsNullOrWhiteSpace(query))
        {
            Report(Diagnostic.Create(DiagnosticDescriptors.QueryParameterMissing, default).WithReferenceText("missing required parameter \"q\""));
        }

        bool isChunked = ReadChunked();
        long chunkSize = ReadChunkSize(isChunked);
        var request = new QueryRequest(query ?? string.Empty)
        {
            Database = FindFilled("db"),
            RetentionPolicy = ReadRetentionPolicy(),
            Epoch = ReadEpoch(),
            IsChunked = isChunked,
            ChunkSize = chunkSize,
            ParametersText = FindFilled("params"),
            Format = ReadFormat(accept),
            Token = Find("p"),
        };
        foreach (string name in _names)
        {
            if (name is "pretty" or "u")
            {
                Report(DiagnosticDescriptors.ParameterIgnored, name);
            }
            else if (name is not ("q" or "db" or "rp" or "epoch" or "chunked" or "chunk_size" or "chunked_size" or "params" or "p"))
            {
                Report(DiagnosticDescriptors.ParameterUnknown, name);
            }
        }

        return new QueryRequestResult(_hasError ? null : request, _diagnostics.AsReadOnly());
    }

    private void Gather(IEnumerable<KeyValuePair<string, string>> pairs, string place)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> pair in pairs)
        {
            if (!here.Add(pair.Key))
            {
                Report(DiagnosticDescriptors.ParameterRepeated, pair.Key, place);
                continue;
            }

            if (!_values.ContainsKey(pair.Key))
            {
                _names.Add(pair.Key);
            }

            _values[pair.Key] = pair.Value;
        }
    }

    private string? ReadRetentionPolicy()
    {
        string? policy = FindFilled("rp");
        if (policy is not null)
        {
            Report(DiagnosticDescriptors.RetentionPolicyParameterDiscouraged);
        }

        return policy;
    }

    private EpochPrecision? ReadEpoch()
    {
        if (FindFilled("epoch") is not { } text)
        {
            return null;
        }

        if (EpochPrecisions.TryParse(text, out EpochPrecision precision))
        {
            return precision;
        }

        Report(DiagnosticDescriptors.InvalidParameterOfRequest, "epoch", text, "one of ns, us, ms, s, m, h, d, w");
        return null;
    }

    private bool ReadChunked()
    {
        string? text = FindFilled("chunked");
        if (text is not (null or "true" or "false"))
        {
            Report(DiagnosticDescriptors.InvalidParameterOfRequest, "chunked", text, "true or false");
        }

        return text == "true";
    }

    private long ReadChunkSize(bool isChunked)
    {
        string? name = FindFilled("chunk_size") is not null ? "chunk_size" : FindFilled("chunked_size") is not null ? "chunked_size" : null;
        if (name is null)
        {
            return QueryRequest.DefaultChunkSize;
        }

        string text = _values[name];
        if (name == "chunk_size" && FindFilled("chunked_size") is { } other && !IsSameNumber(text, other))
        {
            Report(DiagnosticDescriptors.ChunkSizesDiffer, text, other);
        }

        if (!isChunked)
        {
            Report(DiagnosticDescriptors.ChunkSizeIgnored, name);
            return QueryRequest.DefaultChunkSize;
        }

        if (TryReadSize(text, out long size) && size > 0)
        {
            return size;
        }

        Report(DiagnosticDescriptors.InvalidParameterOfRequest, name, text, "a whole number above zero");
        return QueryRequest.DefaultChunkSize;
    }

    private ResponseFormat ReadFormat(string? accept)
    {
        if (ResponseFormats.Choose(accept) is { } format)
        {
            return format;
        }

        Report(DiagnosticDescriptors.FormatNotAvailable, accept);
        return ResponseFormat.Json;
    }

    private static bool IsSameNumber(string left, string right) =>
        left == right || (TryReadSize(left, out long first) && TryReadSize(right, out long second) && first == second);

    private static bool TryReadSize(string text, out long size) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size);

    private string? Find(string name) => _values.TryGetValue(name, out string? value) ? value : null;

    private string? FindFilled(string name) => Find(name) is { Length: > 0 } value ? value : null;

    private void Report(DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Report(Diagnostic.Create(descriptor, default, arguments));

    private void Report(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        _hasError |= diagnostic.Severity == DiagnosticSeverity.Error;
    }
}
