namespace InfluxQL.Gateway.Options;

/// <summary>Reads the address of an upstream, which may hold a user name and a password: <c>http://user:password@host:8086</c>.</summary>
internal static class UpstreamAddress
{
    /// <summary>What an address looks like, for complaints. They never show the address, for it may hold a password.</summary>
    public const string Form = "must be an address such as \"http://127.0.0.1:8086\", with http or https and without query and fragment";

    /// <summary>Reads an address.</summary>
    /// <returns>The upstream; its address has no user name and password any more. Null where the text is no address.</returns>
    public static UpstreamOptions? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || !IsServer(uri))
        {
            return null;
        }

        if (uri.UserInfo.Length == 0)
        {
            return new UpstreamOptions(uri);
        }

        int colon = uri.UserInfo.IndexOf(':');
        string name = colon < 0 ? uri.UserInfo : uri.UserInfo[..colon];
        var plain = new UriBuilder(uri) { UserName = string.Empty, Password = string.Empty };
        return new UpstreamOptions(plain.Uri)
        {
            UserName = Uri.UnescapeDataString(name),
            Password = colon < 0 ? string.Empty : Uri.UnescapeDataString(uri.UserInfo[(colon + 1)..]),
        };
    }

    /// <summary>Whether an address is one of a server that speaks HTTP.</summary>
    public static bool IsServer(Uri uri) =>
        uri.IsAbsoluteUri
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0;
}
