using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace InfluxQL.Cli.Servers;

/// <summary>A server that answers the statements that list names, counts them, and fails when it is told to.</summary>
internal sealed class SchemaServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _queries = new();
    private TestServer? _server;

    /// <summary>What was asked, as <c>db: statement</c>.</summary>
    public IReadOnlyCollection<string> Queries => _queries;

    /// <summary>Whether every query fails.</summary>
    public bool IsFailing { get; set; }

    /// <summary>Answers wait for it.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public string Address => _server!.Address;

    public static async Task<SchemaServer> StartAsync()
    {
        var schema = new SchemaServer();
        schema._server = await TestServer.StartAsync(schema.AnswerAsync);
        return schema;
    }

    public int CountOf(string beginning) => _queries.Count(query => query.Contains(beginning, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync();
        string query = form["q"].ToString();
        _queries.Enqueue($"{form["db"]}: {query}");
        await Gate.WaitAsync(context.RequestAborted);
        if (IsFailing)
        {
            context.Response.StatusCode = 503;
            await context.Response.WriteAsync("""{"error":"not now"}""");
            return;
        }

        string series = query switch
        {
            _ when query.StartsWith("SHOW DATABASES", StringComparison.Ordinal) => """{"name":"databases","columns":["name"],"values":[["db0"],["db1"]]}""",
            _ when query.StartsWith("SHOW RETENTION", StringComparison.Ordinal) => """{"columns":["name","duration"],"values":[["autogen","0s"]]}""",
            _ when query.StartsWith("SHOW MEASUREMENTS", StringComparison.Ordinal) => """{"name":"measurements","columns":["name"],"values":[["cpu"],["mem"]]}""",
            _ when query.StartsWith("SHOW FIELD", StringComparison.Ordinal) => """{"name":"cpu","columns":["fieldKey","fieldType"],"values":[["v","float"]]}""",
            _ when query.StartsWith("SHOW TAG KEYS", StringComparison.Ordinal) => """{"name":"cpu","columns":["tagKey"],"values":[["host"]]}""",
            _ => """{"name":"cpu","columns":["key","value"],"values":[["host","a"],["host","b"]]}""",
        };
        await context.Response.WriteAsync($$"""{"results":[{"statement_id":0,"series":[{{series}}]}]}""");
    }
}
