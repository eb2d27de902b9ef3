namespace InfluxQL.Gateway.Options;

/// <summary>A server behind the gateway.</summary>
/// <param name="Address">Its address, such as <c>http://127.0.0.1:8086</c>.</param>
public sealed record UpstreamOptions(Uri Address)
{
    /// <summary>The user name for Basic authentication; null for none.</summary>
    public string? UserName { get; init; }

    /// <summary>The password for Basic authentication.</summary>
    public string? Password { get; init; }

    /// <summary>The token for <c>Authorization: Token</c>; it excludes a user name.</summary>
    public string? Token { get; init; }

    /// <summary>Whether to speak HTTP/2 from the start (over TLS it is negotiated anyway).</summary>
    public bool RequiresHttp2 { get; init; }

    /// <summary>The address alone: what is printed may end in a log, where no secret belongs.</summary>
    public override string ToString() => Address.ToString();
}
