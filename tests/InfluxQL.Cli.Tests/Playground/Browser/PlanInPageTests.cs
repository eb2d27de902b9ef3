using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The plan and the formatted text.</summary>
public sealed class PlanInPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task A_rewritten_statement_is_shown_with_what_changed_and_why()
    {
        PlaygroundPage page = await Open();
        await page.Page.GetByLabel("Database").FillAsync("telegraf");
        await page.Page.GetByLabel("Bind values").FillAsync("""{"host": "web1"}""");
        await page.SetText("SELECT mean(v) FROM \"autogen\".cpu WHERE host = $host AND time > now() - 1h");

        await page.OpenTab("Plan");

        await Expect(page.Panel).ToContainTextAsync("database telegraf");
        await Expect(page.Panel.Locator("ins").Filter(new() { HasText = "'web1'" })).ToBeVisibleAsync();
        await Expect(page.Panel.Locator("del").Filter(new() { HasText = "$host" })).ToBeVisibleAsync();
        await Expect(page.Panel.Locator(".reasons li").First).ToBeVisibleAsync();
        await Expect(page.Panel.Locator("pre .tok-keyword").First).ToHaveTextAsync("SELECT");
    }

    [BrowserFact]
    public async Task Each_statement_leads_to_its_text()
    {
        PlaygroundPage page = await Open();
        await page.Page.GetByLabel("Database").FillAsync("telegraf");
        await page.SetText("SHOW TAG KEYS; SHOW MEASUREMENTS");
        await page.OpenTab("Plan");

        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Show in the text" }).Nth(1).ClickAsync();

        await page.ShouldHaveSelected("SHOW MEASUREMENTS");
    }

    [BrowserFact]
    public async Task The_formatted_text_is_applied()
    {
        PlaygroundPage page = await Open();
        await page.SetText("select mean( v )   from cpu");
        await page.OpenTab("Formatted");

        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Apply: Formatted" }).ClickAsync();

        await page.ShouldHaveText("SELECT mean(v) FROM cpu");
    }

    [BrowserFact]
    public async Task The_formatted_text_is_copied()
    {
        PlaygroundPage page = await Open();
        await page.SetText("select v from cpu");
        await page.OpenTab("Formatted");

        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Copy: Formatted" }).ClickAsync();

        await Expect(page.Toast).ToContainTextAsync("Copied");
        (await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).TrimEnd().ShouldBe("SELECT v FROM cpu");
    }

    [BrowserFact]
    public async Task An_example_brings_its_text_and_settings()
    {
        PlaygroundPage page = await Open();

        ILocator example = page.Panel.Locator(".example").First;
        string text = (await example.Locator(".example-code").TextContentAsync())!;
        await example.ClickAsync();

        await page.ShouldHaveText(text);
        await Expect(page.Editor).ToBeFocusedAsync();
    }
}
