using InfluxQL.Diagnostics;

namespace InfluxQL.Gateway.Errors;

/// <summary>Why a request is refused, or why it failed: what the client is told.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The member <c>code</c>, one of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">The members <c>error</c> and <c>message</c>: what is wrong and what to do.</param>
internal sealed record GatewayError(int Status, string Code, string Message)
{
    /// <summary>The errors in the query, in the order of the text; empty where the error is not one of a query.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The text that the spans of <see cref="Diagnostics"/> are of; null where there are none.</summary>
    public string? Query { get; init; }

    /// <summary>When to try again, for 429 and 503; null where that is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
