namespace InfluxQL.Cli.Connections;

/// <summary>Where a server or gateway is: the part of its URLs before <c>/query</c> and <c>/ping</c>.</summary>
internal sealed class ServerAddress
{
    private const string Example = "http://localhost:8086";

    private ServerAddress(Uri uri)
    {
        Uri = uri;
    }

    /// <summary>The address; its path ends with a slash.</summary>
    public Uri Uri { get; }

    /// <summary>Reads an address: http or https, with or without a path; <c>host:port</c> alone means http.</summary>
    /// <exception cref="ConnectionException">It is none, or it has a secret in it, which is not shown.</exception>
    public static ServerAddress Parse(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            throw new ConnectionException($"The address of the server is empty; write one such as {Example}.");
        }

        if (trimmed.Contains('@'))
        {
            throw new ConnectionException(
                "The address has a user name or password in it, which others could see; leave them out. " +
                "Use --user with --password-file or INFLUXQL_PASSWORD, or a token in --token-file or INFLUXQL_TOKEN.");
        }

        if (trimmed.Contains('?') || trimmed.Contains('#'))
        {
            throw new ConnectionException($"The address has parameters in it; leave out what stands from ? or # on, so that it reads as {Example}.");
        }

        string full = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : "http://" + trimmed;
        if (!Uri.TryCreate(full, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw new ConnectionException($"'{trimmed}' is no address of a server; write one such as {Example}.");
        }

        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            throw new ConnectionException($"The address begins with {uri.Scheme}://, but a server is reached by http:// or https://.");
        }

        return new ServerAddress(new UriBuilder(uri) { Path = uri.AbsolutePath.TrimEnd('/') + "/" }.Uri);
    }

    /// <summary>The URL of an endpoint, such as <c>query</c>.</summary>
    public Uri Endpoint(string name) => new(Uri, name);

    /// <summary>The address without the slash at its end. There is never a secret in it.</summary>
    public override string ToString() => Uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
