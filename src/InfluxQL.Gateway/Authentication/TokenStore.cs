using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using InfluxQL.Gateway.Options;
using InfluxQL.Json.Configuration;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Authentication;

/// <summary>The configured tokens. Only their SHA-256 is kept.</summary>
internal sealed class TokenStore
{
    private const int LongestOnStack = 256;

    private readonly byte[][] _hashes;
    private readonly AccessToken[] _tokens;

    /// <summary>Takes the tokens of the options.</summary>
    public TokenStore(GatewayOptions options)
    {
        _hashes = [.. options.Tokens.Select(token => Convert.FromHexString(token.Sha256))];
        _tokens = [.. options.Tokens.Select(ToAccessToken)];
    }

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>The hash of a token as the configuration holds it.</summary>
    public static string Hash(string token) => TokenHash.Of(token);

    /// <summary>
    /// Finds a token. All hashes are compared, each in constant time, so that the time tells nothing of how many tokens
    /// there are before a match or how near a guess is.
    /// </summary>
    /// <returns>The token's rights; null where it is not known.</returns>
    public AccessToken? Find(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        ComputeHash(token, hash);
        int found = -1;
        for (int i = 0; i < _hashes.Length; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, _hashes[i]))
            {
                found = i;
            }
        }

        return found < 0 ? null : _tokens[found];
    }

    private static void ComputeHash(string token, Span<byte> hash)
    {
        int length = Encoding.UTF8.GetMaxByteCount(token.Length);
        byte[]? rented = length > LongestOnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> bytes = rented ?? stackalloc byte[LongestOnStack];
        int written = Encoding.UTF8.GetBytes(token, bytes);
        SHA256.HashData(bytes[..written], hash);
        CryptographicOperations.ZeroMemory(bytes[..written]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static AccessToken ToAccessToken(ConfiguredToken token) =>
        new(token.Name, NameRules.Any.Allow([.. token.Read]), NameRules.Any.Allow([.. token.Write]));
}
