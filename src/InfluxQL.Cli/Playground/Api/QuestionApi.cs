using System.Text.Json;
using InfluxQL.Cli.Playground.Answers;
using InfluxQL.Cli.Playground.Queries;
using InfluxQL.Cli.Playground.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfluxQL.Cli.Playground.Api;

/// <summary>The part of the API that answers questions about a text, without a server of InfluxDB.</summary>
internal sealed class QuestionApi(ServerLink link, QueryCache queries, WorkLimiter limiter)
{
    private delegate void Answer(Utf8JsonWriter writer, PlaygroundQuery query, ApiRequest request, CancellationToken cancellationToken);

    /// <summary>Adds the questions.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/api/check", static (writer, query, _, _) => CheckAnswer.Write(writer, query));
        Map(routes, "/api/complete", (writer, query, request, _) =>
        {
            int position = request.RequirePosition();
            link.WantTagValues(request.State, position);
            CompletionAnswer.Write(writer, query, position);
        });
        Map(routes, "/api/hover", static (writer, query, request, _) => HoverAnswer.Write(writer, query, request.RequirePosition()));
        Map(routes, "/api/signature", static (writer, query, request, _) => SignatureAnswer.Write(writer, query, request.RequirePosition()));
        Map(routes, "/api/rename", static (writer, query, request, _) => RenameAnswer.Write(writer, query, request.RequirePosition(), request.NewName));
        Map(routes, "/api/selection", static (writer, query, request, _) => SelectionAnswer.Write(writer, query, request.RequirePosition()));
        Map(routes, "/api/tree", static (writer, query, _, _) => TreeAnswer.Write(writer, query));
        Map(routes, "/api/plan", static (writer, query, _, cancellationToken) => PlanAnswer.Write(writer, query, cancellationToken));
        Map(routes, "/api/format", static (writer, query, _, _) => FormatAnswer.Write(writer, query));
        Map(routes, "/api/redact", static (writer, query, _, _) => RedactAnswer.Write(writer, query));
    }

    private void Map(IEndpointRouteBuilder routes, string path, Answer answer) => routes.MapPost(path, async context =>
    {
        using IDisposable place = await limiter.EnterAsync(context.RequestAborted);
        ReadOnlyMemory<byte> body = await RequestBody.Read(context.Request, context.RequestAborted);
        ApiRequest request = ApiRequestReader.ReadQuestion(body.Span);
        PlaygroundQuery query = queries.Get(request.State, link.SchemaFor(request.State));
        await JsonAnswer.Send(context, writer => answer(writer, query, request, context.RequestAborted));
    });
}
