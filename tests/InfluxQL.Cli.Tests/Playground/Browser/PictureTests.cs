using InfluxQL.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>
/// The pictures of docs/playground.md. With INFLUXQL_UPDATE_DOCS=1 they are written there; else they are taken and must
/// be pictures that a page can show.
/// </summary>
public sealed class PictureTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const int MaxLength = 200 * 1024;

    private const string Query =
        "-- Load of the web servers\nSELECT mean(usage_idle) AS idle, percentile(usage_user, 95)\nFORM cpu\nWHERE time > now() - 1h AND host =~ /^web/\nGROUP BY time(5m), host fill(none);\n\nSELECT max(usage_user) INTO weekly FROM cpu WHERE time > now() - 7d";

    private static readonly PageLook s_light = new(1280, 820, false);
    private static readonly PageLook s_dark = new(1280, 820, true);

    [BrowserFact]
    public async Task Problems_while_typing()
    {
        PlaygroundPage page = await Open(s_light);
        await page.Page.GetByLabel("Database").FillAsync("telegraf");
        await page.SetText(Query);
        await page.OpenTab("Diagnostics");
        await Expect(page.Panel.Locator(".fix").First).ToBeVisibleAsync();

        await Take(page, "playground-diagnostics.png");
    }

    [BrowserFact]
    public async Task A_plan_in_the_dark()
    {
        PlaygroundPage page = await Open(s_dark);
        await page.Page.GetByLabel("Bind values").FillAsync("""{"host": "web1", "since": {"duration": "1h"}}""");
        await page.SetText("SELECT mean(usage_user)\nFROM telegraf.week.cpu\nWHERE host = $host AND time > now() - $since\nGROUP BY time(5m);\n\nSHOW TAG VALUES ON telegraf FROM cpu WITH KEY = host");
        await page.OpenTab("Plan");
        await Expect(page.Panel.Locator("ins").First).ToBeVisibleAsync();

        await Take(page, "playground-plan.png");
    }

    [BrowserFact(needsInfluxServer: true)]
    public async Task A_result_of_a_real_server()
    {
        using InfluxServer influx = await SampleServer.Start(points: 600);
        PlaygroundPage page = await Open(s_light);
        await ConnectionSteps.Connect(page, influx);
        await page.SetText("SELECT mean(usage)\nFROM cpu\nWHERE time >= '2024-01-01T00:00:00Z' AND time < '2024-01-01T00:10:00Z'\nGROUP BY time(5s), host");
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Panel.Locator(".chart canvas")).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#run-progress")).ToContainTextAsync("rows in");

        await Take(page, "playground-results.png");
    }

    private static async Task Take(PlaygroundPage page, string name)
    {
        byte[] picture = await page.Page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });
        picture.Length.ShouldBeInRange(10_000, MaxLength);
        string path = Path.Combine(Repository.Root, "docs", "images", name);
        if (Environment.GetEnvironmentVariable("INFLUXQL_UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, picture);
        }

        File.Exists(path).ShouldBeTrue($"The documentation has no picture {name}; run this test with INFLUXQL_UPDATE_DOCS=1.");
    }
}
