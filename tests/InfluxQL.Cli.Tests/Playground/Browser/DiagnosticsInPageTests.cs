using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>What is wrong, where it is seen, and how it is repaired.</summary>
public sealed class DiagnosticsInPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task A_squiggle_stands_under_what_is_wrong_and_says_what_it_is()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT v FORM cpu");
        await Expect(page.Squiggles).ToHaveTextAsync("FORM");
        await page.Squiggles.HoverAsync();

        await Expect(page.Page.Locator(".cm-diagnostic")).ToContainTextAsync("FROM");
        await Expect(page.Page.Locator(".cm-diagnostic a")).ToHaveAttributeAsync("href", "/help/IQL0008");
        await Expect(page.Status).ToHaveTextAsync(new Regex("^1 error"));
    }

    [BrowserFact]
    public async Task A_fix_of_the_tooltip_repairs_the_text()
    {
        PlaygroundPage page = await Open();

        await page.Type("SHOW MEASUREMNTS");
        await page.Squiggles.HoverAsync();
        await page.Page.Locator(".cm-diagnosticAction").First.ClickAsync();

        await page.ShouldHaveText("SHOW MEASUREMENTS");
        await Expect(page.Status).ToHaveTextAsync("No problems");
        await Expect(page.Squiggles).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_list_leads_to_the_place_and_takes_fixes()
    {
        PlaygroundPage page = await Open();
        await page.SetText("SHOW MEASUREMENTS;\nSELECT v FORM cpu WHERE time > now() - 1h");
        await page.OpenTab("Diagnostics");

        ILocator finding = page.Panel.Locator(".finding").First;
        await Expect(finding).ToContainTextAsync("Line 2, column 10");
        await finding.Locator(".finding-place").ClickAsync();
        await page.ShouldHaveSelected("FORM");
        await finding.Locator(".fix").First.ClickAsync();

        await page.ShouldHaveText("SHOW MEASUREMENTS;\nSELECT v FROM cpu WHERE time > now() - 1h");
    }

    [BrowserFact]
    public async Task A_statement_that_the_target_lacks_is_refused_as_soon_as_the_target_is_chosen()
    {
        PlaygroundPage page = await Open();
        ILocator target = page.Page.GetByLabel("Target");
        await target.SelectOptionAsync("oss-1.x");
        await page.Type("SELECT mean(v) INTO daily FROM cpu WHERE time > now() - 1h GROUP BY time(5m)");
        await Expect(page.Status).ToHaveTextAsync("No problems");

        await target.SelectOptionAsync("clustered");
        await page.OpenTab("Diagnostics");

        await Expect(page.Panel).ToContainTextAsync("does not run SELECT INTO");
        await Expect(page.Page.Locator(".cm-lintRange-error").First).ToBeVisibleAsync();
        await page.OpenTab("Plan");
        await Expect(page.Panel).ToContainTextAsync("Nothing is executed");
    }

    [BrowserFact]
    public async Task A_wrong_setting_is_named_and_leads_to_its_field()
    {
        PlaygroundPage page = await Open();
        await page.Type("SHOW MEASUREMENTS");
        await page.Page.GetByLabel("Bind values").FillAsync("{\"host\": ");

        await page.OpenTab("Diagnostics");
        await page.Panel.Locator(".finding-place").First.ClickAsync();

        await Expect(page.Page.GetByLabel("Bind values")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_page_about_the_message_opens_in_a_new_tab()
    {
        PlaygroundPage page = await Open();
        await page.Type("SELECT v FORM cpu");

        await page.OpenTab("Diagnostics");
        IPage help = await page.Page.Context.RunAndWaitForPageAsync(() => page.Panel.GetByRole(AriaRole.Link).First.ClickAsync());

        await Expect(help.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("IQL0008");
    }
}
