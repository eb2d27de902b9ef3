using System.Threading.RateLimiting;
using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Errors;
using InfluxQL.Gateway.Options;

namespace InfluxQL.Gateway.Protection;

/// <summary>Bounds the requests of each token: how many run at the same time, and how many begin within a second.</summary>
internal sealed class RequestLimiter : IDisposable
{
    private static readonly TimeSpan s_concurrencyRetry = TimeSpan.FromSeconds(1);

    private readonly LimitOptions _limits;
    private readonly PartitionedRateLimiter<AccessToken> _concurrency;
    private readonly PartitionedRateLimiter<AccessToken>? _rate;

    /// <summary>Creates the limits.</summary>
    public RequestLimiter(GatewayOptions options)
    {
        _limits = options.Limits;
        var concurrency = new ConcurrencyLimiterOptions { PermitLimit = _limits.ConcurrentRequests, QueueLimit = 0 };
        _concurrency = PartitionedRateLimiter.Create<AccessToken, string>(
            token => RateLimitPartition.GetConcurrencyLimiter(token.Name, _ => concurrency), StringComparer.Ordinal);
        if (_limits.RequestsPerSecond is { } rate)
        {
            TokenBucketRateLimiterOptions bucket = BucketOf(rate);
            _rate = PartitionedRateLimiter.Create<AccessToken, string>(
                token => RateLimitPartition.GetTokenBucketLimiter(token.Name, _ => bucket), StringComparer.Ordinal);
        }
    }

    /// <summary>Lets a request in; it leaves when the result is disposed.</summary>
    /// <exception cref="RequestRefusedException">The token has too many requests (429).</exception>
    public IDisposable Enter(AccessToken token)
    {
        if (_rate is not null)
        {
            using RateLimitLease permit = _rate.AttemptAcquire(token);
            if (!permit.IsAcquired)
            {
                throw Refuse(
                    $"The token makes more than {_limits.RequestsPerSecond} requests per second. Wait and try again.",
                    permit.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : TimeSpan.FromSeconds(1));
            }
        }

        RateLimitLease lease = _concurrency.AttemptAcquire(token);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        throw Refuse($"The token has {_limits.ConcurrentRequests} requests running, which is as many as it may have. Wait for one of them to end.", s_concurrencyRetry);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _concurrency.Dispose();
        _rate?.Dispose();
    }

    // Permits come back ten times a second, or one at a time where there are fewer, so that they spread over the second.
    private static TokenBucketRateLimiterOptions BucketOf(int rate)
    {
        int permits = Math.Max(1, rate / 10);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = rate,
            TokensPerPeriod = permits,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)permits / rate),
            QueueLimit = 0,
        };
    }

    private static RequestRefusedException Refuse(string message, TimeSpan retryAfter) =>
        new(new GatewayError(StatusCodes.Status429TooManyRequests, ErrorCodes.TooManyRequests, message) { RetryAfter = retryAfter });
}
