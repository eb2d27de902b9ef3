using System.Net;
using System.Text.RegularExpressions;

namespace InfluxQL.Cli.Playground.Security;

public sealed class SecurityHeadersTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    public static TheoryData<string> Paths => ["/", "/help", "/help/IQL0008", "/help/help.css", "/api/info", "/api/check", "/nothing", "/assets/nothing"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_answer_has_the_headers_that_keep_others_out(string path)
    {
        using HttpResponseMessage response = await playground.Client.GetAsync(path);

        string policy = Header(response, "Content-Security-Policy");
        foreach (string rule in (string[])
            ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
        {
            policy.Split("; ").ShouldContain(rule);
        }

        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("*");
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("no-referrer");
        Header(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(response, "Cross-Origin-Embedder-Policy").ShouldBe("require-corp");
        Header(response, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(response, "Cache-Control").ShouldBe("no-store");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_nonce_of_the_page_is_that_of_its_policy_and_another_each_time()
    {
        (string page, string policy) = await ReadPage();
        (_, string other) = await ReadPage();

        string nonce = Regex.Match(policy, @"style-src 'self' 'nonce-([\w-]{24})'").Groups[1].Value;
        nonce.Length.ShouldBe(24);
        page.ShouldContain($"content=\"{nonce}\"");
        page.ShouldNotContain("__CSP_NONCE__");
        other.ShouldNotBe(policy);
    }

    [Fact]
    public async Task The_page_has_no_script_and_no_style_inside_it()
    {
        (string page, _) = await ReadPage();

        Regex.IsMatch(page, @"<script(?![^>]*\ssrc=)", RegexOptions.IgnoreCase).ShouldBeFalse();
        Regex.IsMatch(page, @"\son\w+\s*=|javascript:|\sstyle\s*=", RegexOptions.IgnoreCase).ShouldBeFalse();
        Regex.IsMatch(page, @"(src|href)\s*=\s*[""']?(https?:)?//", RegexOptions.IgnoreCase).ShouldBeFalse();
    }

    private async Task<(string Page, string Policy)> ReadPage()
    {
        using HttpResponseMessage response = await playground.Client.GetAsync("/");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadAsStringAsync(), Header(response, "Content-Security-Policy"));
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
