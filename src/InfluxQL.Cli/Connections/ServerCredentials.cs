using System.Net.Http.Headers;
using System.Text;

namespace InfluxQL.Cli.Connections;

/// <summary>Who asks a server: nobody, a user with a password, or the holder of a token.</summary>
internal sealed class ServerCredentials
{
    private const string Redacted = "[REDACTED]";

    private readonly string? _user;
    private readonly string? _secret;

    private ServerCredentials(string? user, string? secret)
    {
        _user = user;
        _secret = secret;
    }

    /// <summary>Nobody.</summary>
    public static ServerCredentials None { get; } = new(null, null);

    /// <summary>Whether there are none.</summary>
    public bool AreNone => _secret is null;

    /// <summary>A user of InfluxDB 1.x: the scheme Basic.</summary>
    /// <exception cref="ConnectionException">The name has a colon, which ends it in this scheme.</exception>
    public static ServerCredentials OfPassword(string user, string password) =>
        user.Contains(':')
            ? throw new ConnectionException("The name of the user has a colon, which HTTP does not allow.")
            : new ServerCredentials(user, password);

    /// <summary>A token: <c>Authorization: Token …</c>, which InfluxDB 2 and 3 and the gateway take.</summary>
    /// <exception cref="ConnectionException">It cannot stand in a header.</exception>
    public static ServerCredentials OfToken(string token) =>
        token.Length > 0 && token.All(character => character is > ' ' and < '\u007F')
            ? new ServerCredentials(null, token)
            : throw new ConnectionException("The token is empty, or has a character that no token has, such as a space or the end of a line.");

    /// <summary>The header that goes with each request; null for none.</summary>
    public AuthenticationHeaderValue? CreateHeader() =>
        _secret is null ? null
        : _user is null ? new AuthenticationHeaderValue("Token", _secret)
        : new AuthenticationHeaderValue("Basic", Encoded());

    /// <summary>A text of a server without the secret, should the server repeat it.</summary>
    public string Redact(string text)
    {
        if (string.IsNullOrEmpty(_secret))
        {
            return text;
        }

        string rest = text.Replace(_secret, Redacted, StringComparison.Ordinal);
        return _user is null ? rest : rest.Replace(Encoded(), Redacted, StringComparison.Ordinal);
    }

    /// <summary>Who it is; never the secret.</summary>
    public override string ToString() => _secret is null ? "no credentials" : _user is null ? "a token" : $"user {_user}";

    private string Encoded() => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_user}:{_secret}"));
}
