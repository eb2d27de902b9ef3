namespace InfluxQL.Gateway.Options;

/// <summary>What a token for a server must be: it is sent in the header <c>Authorization</c>.</summary>
internal static class UpstreamToken
{
    /// <summary>What is wrong with one that does not fit, for complaints. They never show the token.</summary>
    public const string Problem = "a token with a character that no header can carry; it must be ASCII without line ends and other control characters";

    /// <summary>Whether a header can carry it.</summary>
    public static bool FitsHeader(string token) => !token.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
