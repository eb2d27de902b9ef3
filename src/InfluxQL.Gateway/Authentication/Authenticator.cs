using System.Net;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Authentication;

/// <summary>
/// Says whose a request is. Without configured tokens every request has all rights, with any token or none, but only
/// from this machine.
/// </summary>
internal sealed class Authenticator(TokenStore tokens)
{
    private static readonly AccessToken s_anyone = new("anyone", NameRules.Any, NameRules.Any);

    /// <summary>Whether any token, or none, has all rights: nobody configured a token.</summary>
    public bool IsOpen => tokens.Count == 0;

    /// <summary>Finds the token of a request and puts its name into the request's record.</summary>
    /// <param name="context">The request.</param>
    /// <param name="password">The parameter <c>p</c> of the URL or form; null where there is none.</param>
    /// <exception cref="RequestRefusedException">The header is malformed (400), or the token is missing or unknown (401).</exception>
    public AccessToken Authenticate(HttpContext context, string? password)
    {
        string? credential = CredentialReader.Read(context.Request.Headers.Authorization, password);
        AccessToken token = IsOpen ? RequireLoopback(context) : FindToken(credential);
        RequestRecord.Of(context).TokenName = token.Name;
        return token;
    }

    /// <summary>
    /// Whether a request comes from this machine. Transports inside the process and Unix sockets have no address. A proxy
    /// on this machine connects for anybody in the world; it says so in a header.
    /// </summary>
    public static bool IsFromLoopback(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress)
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    private static bool IsLoopback(IPAddress? address) => address switch
    {
        null => true,
        { IsIPv4MappedToIPv6: true } => IPAddress.IsLoopback(address.MapToIPv4()),
        _ => IPAddress.IsLoopback(address),
    };

    private static AccessToken RequireLoopback(HttpContext context) => IsFromLoopback(context)
        ? s_anyone
        : throw Refuse("The gateway has no tokens and so serves its own machine only. Configure a token in it.");

    private AccessToken FindToken(string? credential) => credential is null
        ? throw Refuse("The request has no token. Give it as Authorization: Bearer TOKEN, Authorization: Token TOKEN, the password of Authorization: Basic, or the parameter p.")
        : tokens.Find(credential) ?? throw Refuse("The token is not known.");

    private static RequestRefusedException Refuse(string message) =>
        new(new GatewayError(StatusCodes.Status401Unauthorized, ErrorCodes.Unauthorized, message));
}
