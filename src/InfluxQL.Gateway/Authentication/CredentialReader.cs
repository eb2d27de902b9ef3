using System.Text;
using InfluxQL.Gateway.Errors;
using Microsoft.Extensions.Primitives;

namespace InfluxQL.Gateway.Authentication;

/// <summary>
/// Finds the token of a request in the four forms of the v1 API: <c>p</c> of the URL or form, and the schemes Bearer,
/// Token and Basic of the header <c>Authorization</c>.
/// </summary>
internal static class CredentialReader
{
    private const string Forms = "Use Authorization: Bearer TOKEN, Authorization: Token TOKEN, or Authorization: Basic with the base64 of user:TOKEN.";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the token. What <c>p</c> gives wins; the header is not looked at then.</summary>
    /// <param name="authorization">The values of the header.</param>
    /// <param name="password">The value of <c>p</c>; null or empty where there is none.</param>
    /// <returns>The token; null where the request has none.</returns>
    /// <exception cref="RequestRefusedException">The header is malformed (400).</exception>
    public static string? Read(StringValues authorization, string? password)
    {
        if (!string.IsNullOrEmpty(password))
        {
            return password;
        }

        if (authorization.Count == 0)
        {
            return null;
        }

        if (authorization.Count > 1)
        {
            throw Malformed("stands more than once");
        }

        string header = authorization.ToString().Trim(' ', '\t');
        int space = header.IndexOf(' ');
        if (space < 0)
        {
            throw Malformed("has no scheme and token");
        }

        ReadOnlySpan<char> scheme = header.AsSpan(0, space);
        string credential = header[space..].TrimStart(' ');
        if (credential.AsSpan().ContainsAny(' ', '\t'))
        {
            throw Malformed("has more than a scheme and a token");
        }

        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || scheme.Equals("Token", StringComparison.OrdinalIgnoreCase))
        {
            return credential;
        }

        return scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            ? ReadBasic(credential)
            : throw Malformed("has a scheme that is not known");
    }

    /// <summary>The password of <c>user:password</c>; the user is ignored, and the password may have colons of its own.</summary>
    private static string? ReadBasic(string credential)
    {
        string pair;
        try
        {
            pair = s_utf8.GetString(Convert.FromBase64String(credential));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw Malformed("has no base64 of UTF-8 text behind Basic");
        }

        int colon = pair.IndexOf(':');
        if (colon < 0)
        {
            throw Malformed("has no colon between user and token behind Basic");
        }

        string token = pair[(colon + 1)..];
        return token.Length == 0 ? null : token;
    }

    // What the header holds is not repeated: it may be a token in the wrong form.
    private static RequestRefusedException Malformed(string problem) => new(new GatewayError(
        StatusCodes.Status400BadRequest, ErrorCodes.Invalid, $"The header Authorization {problem}. {Forms}"));
}
