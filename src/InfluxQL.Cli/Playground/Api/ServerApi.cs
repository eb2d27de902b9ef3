using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Playground.Answers;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Playground.Servers;
using InfluxQL.Rewriting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>The part of the API that talks to a server of InfluxDB.</summary>
internal sealed class ServerApi(ServerLink link, QueryCache queries, WorkLimiter limiter)
{
    private static readonly string[] s_connectMembers = ["address", "user", "password", "token", "database"];

    /// <summary>Adds the endpoints.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/connect", ConnectAsync);
        routes.MapPost("/api/disconnect", Disconnect);
        routes.MapPost("/api/run", RunAsync);
    }

    private async Task ConnectAsync(HttpContext context)
    {
        using IDisposable place = await limiter.EnterAsync(context.RequestAborted);
        ReadOnlyMemory<byte> body = await RequestBody.Read(context.Request, context.RequestAborted);
        IReadOnlyDictionary<string, string> members = ApiRequestReader.ReadTexts(body.Span, s_connectMembers);
        (ServerAddress address, ServerCredentials credentials) = ReadServer(members);
        try
        {
            LinkedServer server = await link.ConnectAsync(new ServerConnection(address, credentials), Filled(members, "database"), context.RequestAborted);
            await JsonAnswer.Send(context, writer => ConnectionAnswer.Write(writer, server));
        }
        catch (ConnectionException exception)
        {
            throw new ApiException(StatusCodes.Status502BadGateway, exception.Message);
        }
    }

    private Task Disconnect(HttpContext context)
    {
        link.Disconnect();
        return JsonAnswer.Send(context, writer => ConnectionAnswer.Write(writer, null));
    }

    private async Task RunAsync(HttpContext context)
    {
        using IDisposable place = await limiter.EnterAsync(context.RequestAborted);
        ReadOnlyMemory<byte> body = await RequestBody.Read(context.Request, context.RequestAborted);
        ApiRequest request = ApiRequestReader.ReadQuestion(body.Span);
        PlaygroundQuery query = queries.Get(request.State, link.SchemaFor(request.State));
        LinkedServer server = link.Server
            ?? throw new ApiException(StatusCodes.Status409Conflict, "The playground is not connected to a server. Connect it first, or start it with --connect URL.");
        QueryPlan? plan = query.Plan(context.RequestAborted);
        PlanRun? run = plan is { HasErrors: false } ? new PlanRun(server.Connection) : null;
        if (run is not null)
        {
            await RunAsync(run, plan!, context.RequestAborted);
        }

        await JsonAnswer.Send(context, writer => RunAnswer.Write(writer, query, plan, run));
    }

    private static async Task RunAsync(PlanRun run, QueryPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            await run.RunAsync(plan, cancellationToken);
        }
        catch (ConnectionException exception)
        {
            throw new ApiException(StatusCodes.Status502BadGateway, exception.Message);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && !cancellationToken.IsCancellationRequested)
        {
            // Another page connected elsewhere, or disconnected.
            throw new ApiException(StatusCodes.Status409Conflict, "The connection was ended while the query ran. Connect and run it again.");
        }
    }

    private static (ServerAddress Address, ServerCredentials Credentials) ReadServer(IReadOnlyDictionary<string, string> members)
    {
        string? user = Filled(members, "user");
        string? token = Filled(members, "token");
        try
        {
            if (token is not null && (user is not null || Filled(members, "password") is not null))
            {
                throw new ConnectionException("There are a token and a user or password; give one of them.");
            }

            ServerCredentials credentials = token is not null ? ServerCredentials.OfToken(token)
                : user is not null ? ServerCredentials.OfPassword(user, members.GetValueOrDefault("password") ?? string.Empty)
                : Filled(members, "password") is null ? ServerCredentials.None
                : throw new ConnectionException("There is a password without a user. Give the user as well, or a token alone.");
            return (ServerAddress.Parse(members.GetValueOrDefault("address") ?? string.Empty), credentials);
        }
        catch (ConnectionException exception)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, exception.Message);
        }
    }

    private static string? Filled(IReadOnlyDictionary<string, string> members, string name) =>
        members.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
