using InfluxQL.Cli.Options;
using InfluxQL.Diagnostics;
using InfluxQL.Json.Parameters;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;

namespace InfluxQL.Cli.Playground.Queries;

/// <summary>The parameters beside the text, read as a gateway reads them, and what is wrong with them.</summary>
internal sealed class RequestParameters
{
    private static readonly Dictionary<string, BoundValue> s_none = [];

    private RequestParameters(QueryRequest? request, IReadOnlyDictionary<string, BoundValue> values, long? now, IReadOnlyList<PlacedDiagnostic> diagnostics)
    {
        Request = request;
        Values = values;
        Now = now;
        Diagnostics = diagnostics;
    }

    /// <summary>The request with its bind values; null where a parameter is wrong or the text is blank.</summary>
    public QueryRequest? Request { get; }

    /// <summary>Values of bind parameters.</summary>
    public IReadOnlyDictionary<string, BoundValue> Values { get; }

    /// <summary>The time that <c>now()</c> stands for; null for the clock.</summary>
    public long? Now { get; }

    /// <summary>What is wrong with the parameters, and with a blank text.</summary>
    public IReadOnlyList<PlacedDiagnostic> Diagnostics { get; }

    /// <summary>Reads the parameters of a state.</summary>
    public static RequestParameters Read(RequestState state)
    {
        QueryRequestResult read = QueryRequest.Parse(Pairs(state));
        List<PlacedDiagnostic> diagnostics = [.. read.Diagnostics.Select(diagnostic => new PlacedDiagnostic(diagnostic, MemberOf(diagnostic)))];
        bool isSound = read.Request is not null;
        IReadOnlyDictionary<string, BoundValue> values = s_none;
        if (!string.IsNullOrWhiteSpace(state.Parameters))
        {
            try
            {
                values = ParameterJson.Read(state.Parameters);
            }
            catch (ParameterJsonException exception)
            {
                diagnostics.Add(new(Diagnostic.Create(DiagnosticDescriptors.ParametersUnreadable, default, exception.Message), "params"));
                isSound = false;
            }
        }

        long? now = null;
        if (!string.IsNullOrWhiteSpace(state.Now))
        {
            if (CheckOptions.TryReadTime(state.Now.Trim(), out long time))
            {
                now = time;
            }
            else
            {
                diagnostics.Add(new(
                    Diagnostic.Create(DiagnosticDescriptors.InvalidParameterOfRequest, default, "now", state.Now, "a time such as 2024-05-01T12:00:00Z, or nanoseconds since 1970"),
                    "now"));
                isSound = false;
            }
        }

        return new RequestParameters(isSound ? read.Request!.WithParameters(values) : null, values, now, diagnostics);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(RequestState state)
    {
        yield return new("q", state.Text);
        yield return new("db", state.Database);
        yield return new("rp", state.RetentionPolicy);
        yield return new("epoch", state.Epoch);
        yield return new("chunked", state.IsChunked ? "true" : string.Empty);
        yield return new("chunk_size", state.ChunkSize);
    }

    private static string? MemberOf(Diagnostic diagnostic) => diagnostic switch
    {
        _ when diagnostic.Descriptor == DiagnosticDescriptors.QueryParameterMissing => "text",
        _ when diagnostic.Descriptor == DiagnosticDescriptors.RetentionPolicyParameterDiscouraged => "rp",
        { Arguments: ["chunk_size", ..] } => "chunkSize",
        { Arguments: [string name, ..] } => name,
        _ => null,
    };
}
