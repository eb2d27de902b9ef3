using System.Text.RegularExpressions;
using InfluxQL.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The page connected to a real InfluxDB.</summary>
public sealed class RunInPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact(needsInfluxServer: true)]
    public async Task A_query_runs_and_its_rows_are_a_table_and_a_chart()
    {
        using InfluxServer influx = await SampleServer.Start(points: 120);
        PlaygroundPage page = await OpenConnected(influx);

        await page.Type("SELECT mean(usage) FROM cpu WHERE time >= '2024-01-01T00:00:00Z' AND time < '2024-01-01T00:02:00Z' GROUP BY time(10s), host");
        await page.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Panel.Locator(".result-table")).ToHaveCountAsync(2);
        await Expect(page.Panel.Locator("summary").First).ToContainTextAsync("host=web1");
        await Expect(page.Panel.Locator(".result-table").First.Locator("tbody tr")).ToHaveCountAsync(12);
        await Expect(page.Panel.Locator(".result-table").First.Locator("tbody td").First).ToHaveTextAsync("2024-01-01T00:00:00Z");
        await Expect(page.Panel.Locator(".chart canvas")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#run-progress")).ToHaveTextAsync(new Regex("^24 rows in "));
    }

    [BrowserFact(needsInfluxServer: true)]
    public async Task Thousands_of_rows_scroll_without_being_all_in_the_page()
    {
        using InfluxServer influx = await SampleServer.Start(points: 9000);
        PlaygroundPage page = await OpenConnected(influx);
        await page.SetText("SELECT usage FROM cpu WHERE host = 'web1' AND time >= '2024-01-01T00:00:00Z'");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        ILocator table = page.Panel.Locator(".result-table");
        await Expect(table).ToHaveAttributeAsync("aria-rowcount", "9001");
        (await table.Locator("tbody tr").CountAsync()).ShouldBeLessThan(200);
        await page.Panel.Locator(".result-scroller").EvaluateAsync("scroller => { scroller.scrollTop = scroller.scrollHeight; }");

        await Expect(table.Locator("tbody tr[aria-rowindex='9001'] td").First).ToHaveTextAsync("2024-01-01T02:29:59Z");
        await Expect(table.Locator("th").First).ToBeInViewportAsync();
    }

    [BrowserFact(needsInfluxServer: true)]
    public async Task An_error_of_the_server_is_shown_and_the_next_run_works()
    {
        using InfluxServer influx = await SampleServer.Start(points: 2);
        PlaygroundPage page = await OpenConnected(influx);
        await page.SetText("SELECT usage FROM nodb..cpu WHERE time >= '2024-01-01T00:00:00Z'");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await Expect(page.Panel.Locator(".problem")).ToContainTextAsync("database not found");

        await page.SetText("SHOW MEASUREMENTS");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();

        await Expect(page.Panel.Locator(".result-table td").First).ToHaveTextAsync("cpu");
    }

    [BrowserFact(needsInfluxServer: true)]
    public async Task Names_of_the_connected_server_are_completed()
    {
        using InfluxServer influx = await SampleServer.Start(points: 2);
        PlaygroundPage page = await OpenConnected(influx);

        // The names are asked for in the background, and are offered from then on.
        ILocator offer = page.Page.Locator(".offer-measurement", new() { HasText = "cpu" });
        for (int i = 0; i < 30 && await offer.CountAsync() == 0; i++)
        {
            await page.SetText("SELECT usage FROM c");
            await page.Page.WaitForTimeoutAsync(500);
        }

        await page.Page.Keyboard.PressAsync("Enter");

        await page.ShouldHaveText("SELECT usage FROM cpu");
    }

    [BrowserFact]
    public async Task A_server_that_nobody_hears_of_is_refused_with_a_sentence()
    {
        PlaygroundPage page = await Open();
        page.Watch.Allowed = "Failed to load resource";

        await page.Page.Locator("#connection-button").ClickAsync();
        await page.Page.GetByLabel("Address").FillAsync("http://127.0.0.1:1");
        await page.Page.GetByLabel("User and password").CheckAsync();
        await page.Page.GetByLabel("User", new() { Exact = true }).FillAsync("ann");
        await page.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("geheim-17");
        await page.Page.Locator("#connect").ClickAsync();

        ILocator problem = page.Page.Locator("#connection-problem");
        await Expect(problem).ToContainTextAsync("127.0.0.1:1");
        (await page.Page.ContentAsync()).ShouldNotContain("geheim-17");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.GetByLabel("Password", new() { Exact = true })).ToHaveValueAsync(string.Empty);
    }

    [BrowserFact]
    public async Task A_run_that_takes_long_is_cancelled_and_the_server_hears_of_it()
    {
        await using SilentInfluxServer influx = await SilentInfluxServer.Start();
        PlaygroundPage page = await Open();
        await page.Page.GetByLabel("Target").SelectOptionAsync("oss-1.x");
        await page.Page.GetByLabel("Database").FillAsync("telegraf");
        await page.Page.Locator("#connection-button").ClickAsync();
        await page.Page.GetByLabel("Address").FillAsync(influx.Address.ToString());
        await page.Page.Locator("#connect").ClickAsync();
        await Expect(page.Page.Locator("#connection-button")).ToHaveAttributeAsync("data-state", "on");
        await page.SetText("SELECT value FROM endless WHERE time > now() - 1h");
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Page.Locator("#run-progress")).ToContainTextAsync("Running");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();

        await Expect(page.Panel).ToContainTextAsync("The query was cancelled.");
        await influx.Cancelled.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [BrowserFact]
    public async Task Running_without_a_connection_asks_for_one()
    {
        PlaygroundPage page = await Open();
        await page.Type("SHOW MEASUREMENTS");

        await page.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Page.GetByRole(AriaRole.Dialog, new() { Name = "Connection" })).ToBeVisibleAsync();
    }

    private async Task<PlaygroundPage> OpenConnected(InfluxServer influx)
    {
        PlaygroundPage page = await Open();
        await ConnectionSteps.Connect(page, influx);
        return page;
    }
}
