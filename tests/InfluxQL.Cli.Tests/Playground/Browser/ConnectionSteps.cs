using InfluxQL.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>What a person does to connect.</summary>
internal static class ConnectionSteps
{
    /// <summary>Connects the page to an InfluxDB 1.x, and chooses its target and its database telegraf.</summary>
    public static async Task Connect(PlaygroundPage page, InfluxServer influx)
    {
        await page.Page.GetByLabel("Target").SelectOptionAsync("oss-1.x");
        await page.Page.GetByLabel("Database").FillAsync("telegraf");
        await page.Page.Locator("#connection-button").ClickAsync();
        await page.Page.GetByLabel("Address").FillAsync(influx.Address.ToString());
        await page.Page.Locator("#connect").ClickAsync();
        await Expect(page.Page.Locator("#connection-text")).ToContainTextAsync("1.6");
    }
}
