using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The server ends while the page is open.</summary>
public sealed class ServerGoneTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task The_page_says_so_keeps_the_text_and_goes_on_when_the_server_is_back()
    {
        PlaygroundPage page = await Open();
        page.Watch.Allowed = "Failed to load resource: net::ERR_";
        await page.Type("SHOW MEASUREMENTS");
        await Expect(page.Status).ToHaveTextAsync("No problems");

        int port = await StopServer();
        await page.Type(" FORM cpu");
        ILocator banner = page.Page.Locator("#server-gone");
        await Expect(banner).ToBeVisibleAsync();
        await page.ShouldHaveText("SHOW MEASUREMENTS FORM cpu");
        await Restart(port);

        await Expect(banner).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Expect(page.Squiggles).ToHaveTextAsync("FORM");
    }
}
