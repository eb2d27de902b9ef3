using System.Net;

namespace InfluxQL.Cli.Playground.Pages;

public sealed class AssetTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public async Task Every_file_is_served_with_its_type_and_a_tag_that_saves_the_second_download()
    {
        Asset.Paths.ShouldContain("index.html");
        foreach (string path in Asset.Paths.Where(path => path != "index.html"))
        {
            using HttpResponseMessage first = await playground.Client.GetAsync("/assets/" + path);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/" + path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using HttpResponseMessage second = await playground.Client.SendAsync(request);

            first.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await first.Content.ReadAsByteArrayAsync()).ShouldBe(Asset.Find(path)!.Content.ToArray());
            first.Headers.CacheControl!.NoCache.ShouldBeTrue();
            first.Content.Headers.ContentType!.MediaType.ShouldNotBe("application/octet-stream", path);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/assets/index.html")]
    [InlineData("/assets/")]
    [InlineData("/assets/nothing.js")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/..\\..\\windows\\win.ini")]
    [InlineData("/assets//etc/passwd")]
    [InlineData("/assets/%00")]
    [InlineData("/help/..%2fhelp.css")]
    [InlineData("/help/../../docs/cli.md")]
    public async Task What_is_no_file_of_the_page_is_not_found(string path)
    {
        // A client would tidy the path up, therefore the request is written by hand.
        string response = await RawRequest.Send(playground.Address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        response.ShouldMatch("^HTTP/1.1 (404|400) ");
    }

    [Fact]
    public async Task A_question_whether_the_page_is_there_has_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using HttpResponseMessage response = await playground.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
