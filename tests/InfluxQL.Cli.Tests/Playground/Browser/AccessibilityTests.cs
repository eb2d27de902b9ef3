using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>What axe finds, in both themes, narrow and wide, on every tab.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Text =
        "-- load of the web servers\nSELECT mean(usage) AS idle, percentile(\"usage\", 95) INTO daily FROM cpu\nWHERE time > now() - 1h AND host =~ /^web/ AND region = $region\nGROUP BY time(5m), host fil(none);\nSHOW TAG KEYS FROM \"telegraf\".\"autogen\".cpu";

    private const string PlannedText = "SELECT mean(v) FROM \"autogen\".cpu WHERE host = $host AND time > now() - 1h; SHOW MEASUREMENTS";

    [BrowserTheory]
    [InlineData(1600, 1000, false)]
    [InlineData(1600, 1000, true)]
    [InlineData(360, 780, false)]
    [InlineData(360, 780, true)]
    public async Task No_tab_has_serious_findings(int width, int height, bool isDark)
    {
        PlaygroundPage page = await Open(new PageLook(width, height, isDark));
        await Check(page, "Examples");
        await page.SetText(Text);
        await Expect(page.Squiggles.First).ToBeVisibleAsync();
        foreach (string tab in (string[])["Diagnostics", "Tree", "Plan", "Formatted", "Results"])
        {
            await page.OpenTab(tab);
            await Expect(page.Panel).Not.ToBeEmptyAsync();
            await Check(page, tab);
        }

        await page.Page.GetByLabel("Database").FillAsync("telegraf");
        await page.Page.GetByLabel("Bind values").FillAsync("""{"host": "web1"}""");
        await page.SetText(PlannedText);
        await page.OpenTab("Plan");
        await Expect(page.Panel.Locator("ins").First).ToBeVisibleAsync();
        await Check(page, "Plan with changes");
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_opens_over_the_page_has_no_serious_findings(bool isDark)
    {
        PlaygroundPage page = await Open(new PageLook(1600, 1000, isDark));
        await page.Type("SELECT percent");
        await Expect(page.Page.Locator(".cm-tooltip-autocomplete")).ToBeVisibleAsync();
        await Check(page, "completion");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.SetText("SELECT v FORM cpu");
        await page.Squiggles.HoverAsync();
        await Expect(page.Page.Locator(".cm-diagnostic")).ToBeVisibleAsync();
        await Check(page, "tooltip");
        await page.Page.Mouse.MoveAsync(0, 0);
        await page.Page.Locator("#connection-button").ClickAsync();
        await page.Page.GetByLabel("User and password").CheckAsync();
        await Check(page, "connection");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Locator("#keys-button").ClickAsync();
        await Check(page, "keys");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task Nothing_makes_the_page_scroll_sideways(int width)
    {
        PlaygroundPage page = await Open(new PageLook(width, 780, false));
        await page.SetText("SELECT a_very_long_name_without_any_place_to_break_it_" + new string('x', 300) + " FORM cpu");

        foreach (string tab in (string[])["Examples", "Diagnostics", "Tree", "Plan", "Formatted", "Results"])
        {
            await page.OpenTab(tab);
            await Expect(page.Panel).Not.ToBeEmptyAsync();
            (await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, tab);
        }
    }

    private static async Task Check(PlaygroundPage page, string place)
    {
        AxeResult result = await page.Page.RunAxe();
        result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{place}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))}")
            .ShouldBeEmpty();
    }
}
