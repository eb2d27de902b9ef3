using System.Net;
using System.Text;
using InfluxQL.Gateway.Options;

namespace InfluxQL.Gateway.Upstream;

/// <summary>One server behind the gateway: how to address it, how it is, and how many requests it has.</summary>
internal sealed class UpstreamServer
{
    private static readonly string s_userAgent = $"InfluxQL-Gateway/{typeof(UpstreamServer).Assembly.GetName().Version?.ToString(3)}";

    private readonly string _base;
    private readonly string? _authorization;
    private readonly Version _version;
    private readonly HttpVersionPolicy _versionPolicy;
    private readonly int _capacity;
    private int _requests;
    private volatile string? _problem;

    public UpstreamServer(UpstreamOptions options, int capacity)
    {
        _base = options.Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        Name = options.Address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        _authorization = options.Token is not null ? $"Token {options.Token}"
            : options.UserName is not null ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.UserName}:{options.Password}"))
            : null;

        // Over TLS both sides agree on a version; without it nothing but an exact version starts HTTP/2.
        bool isTls = options.Address.Scheme == Uri.UriSchemeHttps;
        _version = options.RequiresHttp2 || isTls ? HttpVersion.Version20 : HttpVersion.Version11;
        _versionPolicy = options.RequiresHttp2 ? HttpVersionPolicy.RequestVersionExact : HttpVersionPolicy.RequestVersionOrLower;
        _capacity = capacity;
    }

    /// <summary>The address for logs, without path and credentials.</summary>
    public string Name { get; }

    /// <summary>What was wrong when it was last tried; null where it is well. Nobody has tried it yet at the start.</summary>
    public string? Problem
    {
        get => _problem;
        set => _problem = value;
    }

    /// <summary>The product of its that was last complained of because it is not the target's; null for none.</summary>
    public string? WrongProduct { get; set; }

    /// <summary>Takes a place for a request; false where there is none. <see cref="Leave"/> gives it back.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _requests) <= _capacity)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _requests);

    /// <summary>Makes a request with the credentials of this server.</summary>
    public HttpRequestMessage CreateRequest(HttpMethod method, string pathAndQuery, HttpContent? content, string? accept)
    {
        var request = new HttpRequestMessage(method, _base + pathAndQuery)
        {
            Version = _version,
            VersionPolicy = _versionPolicy,
            Content = content,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", s_userAgent);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (_authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        }

        return request;
    }
}
