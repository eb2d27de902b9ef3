using System.Net;
using System.Net.Sockets;
using InfluxQL.Cli.Playground.Answers;
using InfluxQL.Cli.Playground.Api;
using InfluxQL.Cli.Playground.Pages;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Playground.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace InfluxQL.Cli.Playground.Hosting;

/// <summary>The web server of the playground. It listens on loopback addresses, whatever environment and files say.</summary>
internal sealed class PlaygroundServer : IAsyncDisposable
{
    private const int MaxWaiting = 4096;
    private const int MaxRuns = 8;
    private const int MaxWaitingRuns = 64;

    private readonly WebApplication _app;
    private readonly PlaygroundSettings _settings;
    private readonly WorkLimiter _questions = new(Math.Max(2, Environment.ProcessorCount), MaxWaiting);
    private readonly WorkLimiter _runs = new(MaxRuns, MaxWaitingRuns);

    private PlaygroundServer(WebApplication app, PlaygroundSettings settings)
    {
        _app = app;
        _settings = settings;
    }

    /// <summary>The address of the page.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts a server.</summary>
    /// <exception cref="PlaygroundStartException">The port cannot be had.</exception>
    public static async Task<PlaygroundServer> StartAsync(PlaygroundSettings settings, CancellationToken cancellationToken = default)
    {
        // The empty builder reads no variables and no files: nothing outside of this method can open another address.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [] });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, settings.Port));
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        var server = new PlaygroundServer(app, settings);
        server.Map();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            await server.DisposeAsync();
            throw PlaygroundStartException.Of(settings.Port, exception);
        }
        catch (SocketException exception)
        {
            await server.DisposeAsync();
            throw PlaygroundStartException.Of(settings.Port, exception);
        }

        string bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.Address = new Uri($"http://127.0.0.1:{new Uri(bound).Port}/");
        return server;
    }

    /// <summary>Ends the server; what is not answered within two seconds is cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2)))
        {
            await _app.StopAsync(patience.Token);
        }

        await _app.DisposeAsync();
        _questions.Dispose();
        _runs.Dispose();
        _settings.Link.Dispose();
    }

    private static void Configure(KestrelServerOptions options, int port)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = RequestBody.Limit;
        options.Limits.MaxRequestBufferSize = 64 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        if (port == 0)
        {
            options.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            options.ListenLocalhost(port);
        }
    }

    private void Map()
    {
        var faults = new FaultHandler(_settings.Log);
        _app.Use((context, next) => faults.Run(context, next));
        _app.Use((context, next) =>
        {
            SecurityHeaders.Apply(context.Response.Headers);
            RequestGuard.Check(context.Request);
            return next(context);
        });
        _app.UseStatusCodePages(status => DescribeStatus(status.HttpContext));
        _app.UseRouting();
        MapEndpoints();
    }

    private void MapEndpoints()
    {
        string[] read = [HttpMethods.Get, HttpMethods.Head];
        var assets = new AssetEndpoint();
        _app.MapMethods("/", read, assets.ServePage);
        _app.MapMethods("/assets/{*path}", read, assets.ServeFile);
        _app.MapMethods("/help", read, DiagnosticPageEndpoint.ServeIndex);
        _app.MapMethods("/help/help.css", read, DiagnosticPageEndpoint.ServeStyle);
        _app.MapMethods("/help/{id}", read, DiagnosticPageEndpoint.ServePage);
        _app.MapMethods("/api/info", read, context => JsonAnswer.Send(context, writer => InfoAnswer.Write(writer, _settings.Initial, _settings.Link)));
        _app.MapMethods("/api/examples", read, context => JsonAnswer.Send(context, ExamplesAnswer.Write));
        var queries = new QueryCache(_settings.Configuration);
        new QuestionApi(_settings.Link, queries, _questions).Map(_app);
        new ServerApi(_settings.Link, queries, _runs).Map(_app);
    }

    private static Task DescribeStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status405MethodNotAllowed => JsonAnswer.SendError(
            context, StatusCodes.Status405MethodNotAllowed, $"This address does not take {(context.Request.Method.Length > 10 ? "that method" : context.Request.Method)}; it takes {context.Response.Headers.Allow}."),
        StatusCodes.Status404NotFound => JsonAnswer.SendError(
            context, StatusCodes.Status404NotFound, "There is nothing at this address. Open / for the page; its API is below /api."),
        int status => JsonAnswer.SendError(context, status, "The request cannot be answered."),
    };
}
