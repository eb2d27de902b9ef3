using System.Text;
using InfluxQL.Gateway.Upstream;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluxQL.Gateway.Telemetry;

public sealed class OpenTelemetryExportTests
{
    [Fact]
    public async Task Traces_and_metrics_go_to_the_configured_address_without_secrets()
    {
        await using StubUpstream collector = await StubUpstream.StartAsync(context => Task.CompletedTask);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString();
        builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        builder.Services.AddGatewayTelemetry();
        OpenTelemetryExport.AddTo(builder.Services, builder.Configuration).ShouldBeTrue();
        await using (WebApplication application = builder.Build())
        {
            application.Run(application.Services.GetRequiredService<RequestObservation>().Observe("test", context =>
            {
                RequestRecord.Of(context).TokenName = "grafana";
                return Task.CompletedTask;
            }));
            await application.StartAsync();
            using var client = new HttpClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Token secret1");
            await client.GetAsync(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/query?p=secret2");
            await application.StopAsync();
        }

        Dictionary<string, string> sent = collector.Requests
            .GroupBy(request => request.Path)
            .ToDictionary(group => group.Key, group => string.Concat(group.Select(request => request.Body)), StringComparer.Ordinal);
        sent["/v1/traces"].ShouldContain("InfluxQL.Gateway");
        sent["/v1/traces"].ShouldContain("grafana");
        sent["/v1/metrics"].ShouldContain("influxql.gateway.requests");
        sent.Values.ShouldAllBe(body => !body.Contains("secret"));
    }

    [Fact]
    public void Nothing_is_exported_where_no_address_is_configured()
    {
        var services = new ServiceCollection();

        OpenTelemetryExport.AddTo(services, new ConfigurationBuilder().Build()).ShouldBeFalse();

        services.ShouldBeEmpty();
    }
}
