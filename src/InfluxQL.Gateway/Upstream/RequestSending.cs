namespace InfluxQL.Gateway.Upstream;

/// <summary>
/// How sending a request went. It is found through the flow of the code, because a connection does not know whose request
/// it carries.
/// </summary>
internal sealed class RequestSending
{
    private static readonly AsyncLocal<RequestSending?> s_current = new();

    /// <summary>That of the request which this code sends; null where it sends none.</summary>
    public static RequestSending? Current => s_current.Value;

    /// <summary>Why the server did not get all of the request; null where it did.</summary>
    public IOException? Fault { get; set; }

    /// <summary>Begins a request, which what the caller does from here on belongs to.</summary>
    public static RequestSending Begin() => s_current.Value = new RequestSending();
}
