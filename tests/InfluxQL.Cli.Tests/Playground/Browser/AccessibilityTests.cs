using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using InfluxQL.TestSupport;
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
        await page.SetText("SELECT max(idle) FROM (SELECT mean(v) AS idle FROM cpu)");
        await page.Page.Locator(".cm-content .tok-alias").First.ClickAsync();
        await page.Page.Keyboard.PressAsync("F2");
        await Expect(page.Page.GetByLabel("Rename idle to")).ToBeFocusedAsync();
        await Check(page, "rename");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Mouse.MoveAsync(0, 0);
        await page.Page.Locator("#connection-button").ClickAsync();
        await page.Page.GetByLabel("User and password").CheckAsync();
        await Check(page, "connection");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Locator("#keys-button").ClickAsync();
        await Check(page, "keys");
    }

    [BrowserFact(needsInfluxServer: true)]
    public async Task Results_have_no_serious_findings()
    {
        using InfluxServer influx = await SampleServer.Start(points: 300);
        foreach (PageLook look in (PageLook[])[PageLook.Wide, PageLook.Narrow with { IsDark = true }])
        {
            PlaygroundPage page = await Open(look);
            await ConnectionSteps.Connect(page, influx);
            await page.SetText("SELECT usage FROM cpu WHERE time >= '2024-01-01T00:00:00Z' GROUP BY host; SELECT usage FROM nodb..cpu");
            await page.Page.Keyboard.PressAsync("Control+Enter");
            await Expect(page.Panel.Locator(".chart canvas")).ToBeVisibleAsync();
            await Check(page, $"results, {look.Width}");
        }
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
