using System.Globalization;
using Microsoft.Extensions.Options;

namespace InfluxQL.Gateway.Options;

/// <summary>Checks options that code has made; what comes from a configuration was checked while it was read.</summary>
internal sealed class GatewayOptionsValidator : IValidateOptions<GatewayOptions>
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        List<string> problems = [.. CheckUpstreams(options), .. CheckTokens(options), .. CheckLimits(options.Limits)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> CheckUpstreams(GatewayOptions options)
    {
        if (options.Upstreams.Count == 0)
        {
            yield return "The gateway needs the address of an InfluxDB: set Upstreams.";
        }

        for (int i = 0; i < options.Upstreams.Count; i++)
        {
            UpstreamOptions upstream = options.Upstreams[i];
            if (!UpstreamAddress.IsServer(upstream.Address))
            {
                yield return $"The address of Upstreams[{i}] {UpstreamAddress.Form}.";
            }
            else if (upstream.Address.UserInfo.Length > 0)
            {
                yield return $"The address of Upstreams[{i}] holds a user name; set UserName and Password.";
            }

            if (options.Upstreams.Take(i).Any(other => other.Address == upstream.Address))
            {
                yield return $"Upstreams[{i}] has the address of another upstream.";
            }

            if (upstream.Token is not null && !UpstreamToken.FitsHeader(upstream.Token))
            {
                yield return $"Upstreams[{i}] has {UpstreamToken.Problem}.";
            }

            if (upstream.Token is not null && upstream.UserName is not null)
            {
                yield return $"Upstreams[{i}] has both a token and a user name; a server takes one of them.";
            }

            if (upstream.Password is not null && upstream.UserName is null)
            {
                yield return $"Upstreams[{i}] has a password without a user name.";
            }
        }
    }

    private static IEnumerable<string> CheckTokens(GatewayOptions options)
    {
        for (int i = 0; i < options.Tokens.Count; i++)
        {
            if (options.Tokens[i].Sha256 is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigit))
            {
                yield return $"Tokens[{i}] has no SHA-256 of 64 hexadecimal digits.";
            }
        }
    }

    private static IEnumerable<string> CheckLimits(LimitOptions limits)
    {
        (string Name, long Value)[] counts =
        [
            (nameof(limits.QueryBody), limits.QueryBody),
            (nameof(limits.WriteBody), limits.WriteBody),
            (nameof(limits.QueryLength), limits.QueryLength),
            (nameof(limits.ConcurrentRequests), limits.ConcurrentRequests),
            (nameof(limits.RequestsPerSecond), limits.RequestsPerSecond ?? 1),
            (nameof(limits.UpstreamRequests), limits.UpstreamRequests),
        ];
        foreach ((string name, long value) in counts)
        {
            if (value <= 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Limits.{name} is {value}; it must be above zero.");
            }
        }

        (string Name, TimeSpan Value)[] times =
        [
            (nameof(limits.UpstreamHeaders), limits.UpstreamHeaders),
            (nameof(limits.UpstreamIdle), limits.UpstreamIdle),
            (nameof(limits.UpstreamConnect), limits.UpstreamConnect),
            (nameof(limits.UpstreamCheck), limits.UpstreamCheck),
            (nameof(limits.RequestBody), limits.RequestBody),
        ];
        foreach ((string name, TimeSpan value) in times)
        {
            if (value <= TimeSpan.Zero || value > s_longest)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Limits.{name} is {value}; it must be above zero and at most a day.");
            }
        }
    }
}
