using System.Net;
using System.Text;
using System.Text.Json;
using InfluxQL.Gateway.Servers;

namespace InfluxQL.Gateway.Guide;

/// <summary>What the tests of the guide's tables share: requests to a gateway and answers from it.</summary>
public abstract class GuideTests(InfluxGateways gateways) : IDisposable
{
    private readonly HttpClient _client = new();

    /// <summary>The server and its gateways.</summary>
    protected InfluxGateways Gateways { get; } = gateways;

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a request with the token that may do everything.</summary>
    protected Task<GuideAnswer> SendAsync(string target, HttpMethod method, string path, HttpContent? body = null) =>
        SendAsync(target, method, path, body, $"Bearer {InfluxGateways.Token}");

    /// <summary>Sends a request with a header <c>Authorization</c>, or without one.</summary>
    protected async Task<GuideAnswer> SendAsync(string target, HttpMethod method, string path, HttpContent? body, string? authorization)
    {
        using var request = new HttpRequestMessage(method, new Uri(Gateways.For(target), path)) { Content = body };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpResponseMessage response = await _client.SendAsync(request);
        return new GuideAnswer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Writes lines and expects success.</summary>
    protected async Task WriteAsync(string target, string parameters, string lines)
    {
        GuideAnswer answer = await SendAsync(target, HttpMethod.Post, $"/write?{parameters}", Lines(lines));
        answer.Status.ShouldBe(HttpStatusCode.NoContent, answer.Body);
        answer.Body.ShouldBeEmpty();
    }

    /// <summary>The values of the first series that a query gives.</summary>
    protected async Task<string> QueryAsync(string target, string parameters)
    {
        GuideAnswer answer = await SendAsync(target, HttpMethod.Get, $"/query?{parameters}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Values;
    }

    /// <summary>A body of line protocol.</summary>
    protected static StringContent Lines(string lines) => new(lines, Encoding.UTF8, "text/plain");

    /// <summary>The form of the header for Basic authentication.</summary>
    protected static string Basic(string user, string token) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{token}"))}";
}

/// <summary>An answer of the gateway.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body.</param>
public sealed record GuideAnswer(HttpStatusCode Status, string Body)
{
    /// <summary>The values of the first series; empty where there is none.</summary>
    public string Values
    {
        get
        {
            JsonElement result = JsonDocument.Parse(Body).RootElement.GetProperty("results")[0];
            return result.TryGetProperty("series", out JsonElement series) ? series[0].GetProperty("values").GetRawText() : string.Empty;
        }
    }

    /// <summary>A text member of the body.</summary>
    public string? Member(string name) => JsonDocument.Parse(Body).RootElement.GetProperty(name).GetString();
}
