using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>A server that says to be an InfluxDB and never answers a query, until its client leaves.</summary>
internal sealed class SilentInfluxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SilentInfluxServer(WebApplication app) => _app = app;

    /// <summary>Its address.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Ends when the client of the SELECT has left.</summary>
    public Task Cancelled => _cancelled.Task;

    /// <summary>Starts it on a free port.</summary>
    public static async Task<SilentInfluxServer> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [] });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = new SilentInfluxServer(builder.Build());
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        context.Response.Headers["X-Influxdb-Version"] = "1.8.10";
        context.Response.Headers["X-Influxdb-Build"] = "OSS";
        if (context.Request.Path == "/ping")
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        string query = context.Request.Query["q"].ToString();
        if (query.Length == 0 && context.Request.HasFormContentType)
        {
            query = (await context.Request.ReadFormAsync())["q"].ToString();
        }

        if (!query.Contains("endless", StringComparison.Ordinal))
        {
            await context.Response.WriteAsync("""{"results":[{"statement_id":0}]}""");
            return;
        }

        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            _cancelled.TrySetResult();
        }
    }
}
