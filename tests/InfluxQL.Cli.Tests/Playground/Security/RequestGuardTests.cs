using System.Net;
using System.Text;

namespace InfluxQL.Cli.Playground.Security;

public sealed class RequestGuardTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.")]
    [InlineData("0.0.0.0")]
    [InlineData("[::2]")]
    [InlineData("192.168.0.1")]
    public async Task A_host_that_is_no_loopback_name_is_refused_at_every_address(string host)
    {
        foreach (string path in (string[])["/", "/assets/app.js", "/help", "/api/info"])
        {
            HttpResponseMessage response = await Send(HttpMethod.Get, path, request => request.Headers.Host = host);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await response.Content.ReadAsStringAsync()).ShouldContain("The header Host names another machine.");
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:8750")]
    [InlineData("127.0.0.1:9000")]
    [InlineData("[::1]")]
    public async Task A_loopback_name_with_any_port_is_taken(string host) =>
        (await Send(HttpMethod.Get, "/api/info", request => request.Headers.Host = host)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "https://127.0.0.1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Sec-Fetch-Site", "nonsense")]
    public async Task A_question_of_another_origin_is_refused(string header, string value)
    {
        foreach (string question in (string[])["check", "connect", "run", "nothing"])
        {
            HttpResponseMessage response = await Send(HttpMethod.Post, "/api/" + question, request => request.Headers.Add(header, value));
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await response.Content.ReadAsStringAsync()).ShouldContain("another origin");
        }
    }

    [Fact]
    public async Task A_read_of_the_API_from_another_site_is_refused_and_a_link_to_the_page_is_followed()
    {
        void CrossSite(HttpRequestMessage request) => request.Headers.Add("Sec-Fetch-Site", "cross-site");

        (await Send(HttpMethod.Get, "/api/info", CrossSite)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Send(HttpMethod.Get, "/", CrossSite)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Send(HttpMethod.Get, "/help/IQL0008", CrossSite)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_itself_may_ask()
    {
        HttpResponseMessage response = await Send(HttpMethod.Post, "/api/check", request =>
        {
            request.Headers.Add("Origin", playground.Address.GetLeftPart(UriPartial.Authority));
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_origins_are_refused() =>
        (await Send(HttpMethod.Post, "/api/check", request => request.Headers.Add("Origin", [playground.Address.GetLeftPart(UriPartial.Authority), "http://evil.example"])))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/json")]
    [InlineData(null)]
    public async Task A_body_that_a_page_may_send_without_leave_is_refused(string? contentType)
    {
        HttpResponseMessage response = await Send(HttpMethod.Post, "/api/check", request =>
        {
            request.Content!.Headers.Remove("Content-Type");
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }
        });

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await response.Content.ReadAsStringAsync()).ShouldContain("application/json");
    }

    [Fact]
    public async Task No_answer_gives_another_origin_leave()
    {
        HttpResponseMessage preflight = await Send(HttpMethod.Options, "/api/check", request =>
        {
            request.Headers.Add("Origin", "http://evil.example");
            request.Headers.Add("Access-Control-Request-Method", "POST");
        });

        preflight.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        preflight.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, Action<HttpRequestMessage> change)
    {
        var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent("""{"text": ""}""", Encoding.UTF8, "application/json");
        }

        change(request);
        return playground.Client.SendAsync(request);
    }
}
