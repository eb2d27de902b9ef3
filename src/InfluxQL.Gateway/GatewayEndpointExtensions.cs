using InfluxQL.Gateway.Query;
using InfluxQL.Gateway.Status;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Writing;
using Microsoft.AspNetCore.Mvc;

namespace InfluxQL.Gateway;

/// <summary>Adds the paths of the gateway to a host.</summary>
public static class GatewayEndpointExtensions
{
    /// <summary>
    /// Maps <c>/query</c>, <c>/write</c>, <c>/ping</c>, <c>/health</c> and <c>/metrics</c>, each with and without a slash
    /// at its end. For other places call it on a group: <c>app.MapGroup("/influx").MapInfluxQLGateway()</c>.
    /// </summary>
    /// <param name="endpoints">The host, to whose services the gateway was added.</param>
    /// <returns>The endpoints, for conventions such as hosts that they are bound to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The gateway was not added to the services.</exception>
    public static IEndpointConventionBuilder MapInfluxQLGateway(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        RequestObservation observation = endpoints.ServiceProvider.GetService<RequestObservation>()
            ?? throw new InvalidOperationException("The host has no gateway among its services; call AddInfluxQLGateway on them first.");
        QueryEndpoint query = endpoints.ServiceProvider.GetRequiredService<QueryEndpoint>();
        WriteEndpoint write = endpoints.ServiceProvider.GetRequiredService<WriteEndpoint>();
        StatusEndpoints status = endpoints.ServiceProvider.GetRequiredService<StatusEndpoints>();
        RouteGroupBuilder group = endpoints.MapGroup(string.Empty);

        // The endpoints judge the methods themselves, so that a wrong one is answered in the form of the v1 API.
        group.Map("/query", observation.Observe("query", query.HandleAsync));
        group.Map("/write", observation.Observe("write", write.HandleAsync));
        group.Map("/ping", observation.Observe("ping", status.PingAsync));
        group.Map("/health", observation.Observe("health", status.HealthAsync));
        group.Map("/metrics", observation.Observe("metrics", status.MetricsAsync));

        // They count the bytes themselves, after unpacking too; a server's own limit is about packed ones.
        group.WithMetadata(new DisableRequestSizeLimitAttribute());
        return group;
    }
}
