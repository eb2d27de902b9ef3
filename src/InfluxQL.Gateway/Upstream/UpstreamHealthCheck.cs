using InfluxQL.Gateway.Options;

namespace InfluxQL.Gateway.Upstream;

/// <summary>Asks the servers behind the gateway at intervals whether they are well, so that one that was taken out comes back.</summary>
internal sealed class UpstreamHealthCheck(UpstreamPool pool, GatewayOptions options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Limits.UpstreamCheck);
        do
        {
            await pool.CheckAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
