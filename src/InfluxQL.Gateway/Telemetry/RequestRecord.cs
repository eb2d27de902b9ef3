namespace InfluxQL.Gateway.Telemetry;

/// <summary>
/// What is known of a request so far, for its line in the log, its metrics and its trace. It is a feature of the
/// <see cref="HttpContext"/>; nothing in it is secret.
/// </summary>
internal sealed class RequestRecord
{
    private readonly List<string> _diagnosticIds = [];

    /// <summary>The name of the token; null before it is known.</summary>
    public string? TokenName { get; set; }

    /// <summary>The database as the request names it; null where it names none.</summary>
    public string? Database { get; set; }

    /// <summary>The kinds of the statements, such as <c>Select</c>; empty for a write.</summary>
    public IReadOnlyList<string> StatementKinds { get; set; } = [];

    /// <summary>The IDs of what was reported, warnings included, in their order.</summary>
    public IReadOnlyList<string> DiagnosticIds => _diagnosticIds;

    /// <summary>The text of the error that the client got; null where there was none.</summary>
    public string? Error { get; set; }

    /// <summary>The upstream that answered; null where nothing was sent.</summary>
    public string? Upstream { get; set; }

    /// <summary>The time from sending to the upstream until its headers came, summed over its requests.</summary>
    public TimeSpan UpstreamTime { get; set; }

    /// <summary>The bytes of the request's body, as they came.</summary>
    public long RequestBytes { get; set; }

    /// <summary>The bytes of the response's body, as they left.</summary>
    public long ResponseBytes { get; set; }

    /// <summary>Whether the client closed the connection before the end of the request or of its response.</summary>
    public bool ClientLeft { get; set; }

    /// <summary>Adds the ID of something reported.</summary>
    public void AddDiagnostic(string id) => _diagnosticIds.Add(id);

    /// <summary>The record of a request.</summary>
    public static RequestRecord Of(HttpContext context)
    {
        if (context.Features.Get<RequestRecord>() is { } record)
        {
            return record;
        }

        record = new RequestRecord();
        context.Features.Set(record);
        return record;
    }
}
