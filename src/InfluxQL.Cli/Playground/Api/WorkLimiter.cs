using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>
/// Bounds how many texts are worked on at once: the work is the processor's, and each body may take megabytes. What
/// waits has not been read yet.
/// </summary>
internal sealed class WorkLimiter : IDisposable
{
    private readonly ConcurrencyLimiter _limiter;

    /// <param name="atOnce">How many may run at once.</param>
    /// <param name="waiting">How many may wait.</param>
    public WorkLimiter(int atOnce, int waiting)
    {
        _limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = atOnce,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Waits for a place. Dispose of it when the work is done.</summary>
    /// <exception cref="ApiException">Too many wait already.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        RateLimitLease lease = await _limiter.AcquireAsync(1, cancellationToken);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        throw new ApiException(StatusCodes.Status503ServiceUnavailable, "The playground has too many requests to answer. Send this one again in a moment.");
    }

    public void Dispose() => _limiter.Dispose();
}
