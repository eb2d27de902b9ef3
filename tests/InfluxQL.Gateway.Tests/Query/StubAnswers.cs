using InfluxQL.Gateway.Upstream;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Gateway.Query;

/// <summary>Answers of servers.</summary>
internal static class StubAnswers
{
    /// <summary>For every statement one series that has the name of the database.</summary>
    public static Task SeriesAsync(HttpContext context)
    {
        IReadOnlyDictionary<string, string> form = context.Features.Get<RecordedRequest>()!.Form;
        IEnumerable<string> results = form["q"].Split("; ").Select((_, id) =>
            $$"""{"statement_id":{{id}},"series":[{"name":"{{form["db"]}}","columns":["v"],"values":[[1]]}]}""");
        return context.Response.WriteAsync($$"""{"results":[{{string.Join(',', results)}}]}""" + "\n");
    }

    /// <summary>For every statement one series with one value.</summary>
    public static RequestDelegate SeriesOf(string value) => context => context.Response.WriteAsync(
        $$"""{"results":[{"statement_id":0,"series":[{"name":"s","columns":["name"],"values":[["{{value}}"]]}]}]}""" + "\n");

    /// <summary>A status with a body.</summary>
    public static RequestDelegate Status(int status, string body, Action<HttpResponse>? headers = null) => context =>
    {
        context.Response.StatusCode = status;
        headers?.Invoke(context.Response);
        return context.Response.WriteAsync(body);
    };
}
