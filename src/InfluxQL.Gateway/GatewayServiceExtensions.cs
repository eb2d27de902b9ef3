using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Options;
using InfluxQL.Gateway.Protection;
using InfluxQL.Gateway.Query;
using InfluxQL.Gateway.Status;
using InfluxQL.Gateway.Telemetry;
using InfluxQL.Gateway.Upstream;
using InfluxQL.Gateway.Writing;
using InfluxQL.Json.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace InfluxQL.Gateway;

/// <summary>Adds the gateway to the services of a host.</summary>
public static class GatewayServiceExtensions
{
    /// <summary>
    /// Adds the gateway with options that code makes. They are checked when the host starts: what is wrong is an
    /// <see cref="OptionsValidationException"/> that names it.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options; at least <see cref="GatewayOptions.Upstreams"/>.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddInfluxQLGateway(this IServiceCollection services, Action<GatewayOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<GatewayOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<GatewayOptions>>().Value);
        return services.AddParts();
    }

    /// <summary>Adds the gateway with a configuration of the form that <c>docs/configuration.md</c> describes.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="section">The section that holds it, such as <c>builder.Configuration.GetSection("InfluxQL")</c>.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ConfigurationException">A member is unknown or wrong; the message names it.</exception>
    public static IServiceCollection AddInfluxQLGateway(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        var options = new GatewayOptions();
        GatewayConfiguration.Apply(GatewayConfiguration.ReadSection(section), null, options).RefuseProgram();
        return options.Upstreams.Count > 0
            ? services.AddInfluxQLGateway(options)
            : throw new ConfigurationException("gateway.upstreams", "is missing or empty; the gateway needs the address of an InfluxDB");
    }

    /// <summary>Adds the gateway with options that are known to be right.</summary>
    internal static IServiceCollection AddInfluxQLGateway(this IServiceCollection services, GatewayOptions options) =>
        services.AddSingleton(options).AddParts();

    private static IServiceCollection AddParts(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddGatewayTelemetry();
        services.AddSingleton<TokenStore>();
        services.AddSingleton<Authenticator>();
        services.AddSingleton<RequestLimiter>();
        services.AddSingleton<UpstreamPool>();
        services.AddSingleton<IUpstream>(provider => provider.GetRequiredService<UpstreamPool>());
        services.AddSingleton<IUpstreamHealth>(provider => provider.GetRequiredService<UpstreamPool>());
        services.AddHostedService<UpstreamHealthCheck>();
        services.AddSingleton<StatusEndpoints>();
        services.AddSingleton<QueryEndpoint>();
        services.AddSingleton<WriteEndpoint>();
        return services;
    }
}
