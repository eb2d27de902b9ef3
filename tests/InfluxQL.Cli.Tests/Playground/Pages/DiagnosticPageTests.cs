using System.Net;
using InfluxQL.Cli.Documentation;
using InfluxQL.TestSupport;

namespace InfluxQL.Cli.Playground.Pages;

public sealed class DiagnosticPageTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    [Fact]
    public void Every_page_of_the_documentation_is_there() =>
        DiagnosticPages.Ids.ShouldBe(Directory.GetFiles(Checkout.PathOf("docs", "diagnostics"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_page_is_HTML_of_the_documentation()
    {
        using HttpResponseMessage response = await playground.Client.GetAsync("/help/IQL0008");
        string page = await response.Content.ReadAsStringAsync();

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        page.ShouldContain("<h1>IQL0008: Misspelled word</h1>");
        page.ShouldContain("SELECT v FORM cpu");
        page.ShouldContain("<html lang=\"en\">");
    }

    [Fact]
    public void No_page_leads_nowhere_or_holds_markup_of_its_source()
    {
        foreach (string id in DiagnosticPages.Ids)
        {
            string html = DiagnosticPageHtml.Page(id, DiagnosticPages.Find(id)!);

            html.ShouldNotContain(".md\"", customMessage: id);
            html.ShouldNotContain("<!-- check", customMessage: id);
            html.ShouldNotContain("&lt;!--", customMessage: id);
        }
    }

    [Fact]
    public void HTML_in_a_page_stays_text() => DiagnosticPageHtml.Page("X", "a <script>alert(1)</script> b").ShouldNotContain("<script>");

    [Fact]
    public void A_link_to_another_diagnostic_leads_to_its_page_and_other_pages_stay_text()
    {
        string html = DiagnosticPageHtml.Page("X", "[one](IQL0008.md) [two](../targets.md) [three](javascript:alert)");

        html.ShouldContain("<a href=\"/help/IQL0008\">one</a>");
        html.ShouldContain(" two three");
    }

    [Fact]
    public async Task The_list_leads_to_every_page()
    {
        string list = await playground.Client.GetStringAsync("/help");

        foreach (string id in DiagnosticPages.Ids)
        {
            list.ShouldContain($"<a href=\"/help/{id}\">");
        }
    }

    [Theory]
    [InlineData("/help/IQL9999")]
    [InlineData("/help/help")]
    [InlineData("/help/iql0008")]
    public async Task There_is_no_page_about_nothing(string path) =>
        (await playground.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
