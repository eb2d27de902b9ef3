using System.Security.Cryptography;
using System.Text;

namespace InfluxQL.Json.Configuration;

/// <summary>The form in which a configuration holds a token.</summary>
internal static class TokenHash
{
    /// <summary>The SHA-256 of the token's UTF-8 bytes in hexadecimal digits of lower case.</summary>
    public static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
