using System.Net;
using System.Text;
using System.Text.Json;
using InfluxQL.Cli.Playground.Hosting;
using InfluxQL.Cli.Playground.Servers;

namespace InfluxQL.Cli.Playground;

/// <summary>A playground on a free port, and a client that talks to it as its page does.</summary>
public sealed class PlaygroundFixture : IAsyncLifetime
{
    private readonly StringWriter _log = new();
    private PlaygroundServer _server = null!;

    /// <summary>The client.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The address of the page.</summary>
    public Uri Address => _server.Address;

    /// <summary>The faults that the server wrote; there should be none.</summary>
    public string Log => _log.ToString();

    internal ServerLink Link { get; } = new();

    public async Task InitializeAsync()
    {
        _server = await PlaygroundServer.StartAsync(new PlaygroundSettings { Port = 0, Log = TextWriter.Synchronized(_log), Link = Link });
        Client = new HttpClient { BaseAddress = _server.Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        Log.ShouldBeEmpty();
    }

    /// <summary>Asks and gives the answer, which must be a success.</summary>
    public async Task<JsonElement> Ask(string question, object body)
    {
        (HttpStatusCode status, JsonElement answer) = await Post(question, JsonSerializer.Serialize(body));
        status.ShouldBe(HttpStatusCode.OK, answer.GetRawText());
        return answer;
    }

    /// <summary>Asks and gives the sentence of an error with its status.</summary>
    public async Task<(HttpStatusCode Status, string Error)> AskWrongly(string question, string body)
    {
        (HttpStatusCode status, JsonElement answer) = await Post(question, body);
        return (status, answer.GetProperty("error").GetString()!);
    }

    /// <summary>Sends a body of JSON.</summary>
    public Task<(HttpStatusCode Status, JsonElement Answer)> Post(string question, string body) => Post(question, Encoding.UTF8.GetBytes(body));

    /// <summary>Sends a body that says to be JSON.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string question, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using HttpResponseMessage response = await Client.PostAsync("/api/" + question, content);
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(), s_deep));
    }

    private static readonly JsonSerializerOptions s_deep = new() { MaxDepth = 10_000 };
}
