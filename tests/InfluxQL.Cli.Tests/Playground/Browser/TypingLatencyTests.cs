using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>
/// Measures what typing costs with a script of 10 000 characters. The test prints the numbers and asserts none of them:
/// they are the machine's as much as the page's.
/// </summary>
public sealed class TypingLatencyTests(BrowserFixture fixture, ITestOutputHelper output) : BrowserTest(fixture)
{
    private const string Observe =
        """
        () => {
            window.measured = { squiggles: [], paint: [] };
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) {
                    if (entry.name === 'playground:input-to-squiggles') window.measured.squiggles.push(entry.duration);
                    if (entry.name === 'playground:input-to-paint') window.measured.paint.push(entry.duration);
                }
            }).observe({ entryTypes: ['measure'] });
        }
        """;

    [BrowserFact]
    public async Task Squiggles_follow_each_key_in_a_long_script()
    {
        PlaygroundPage page = await Open();
        await page.SetText(Script(10_000));
        await page.OpenTab("Diagnostics");
        await Expect(page.Status).ToContainTextAsync("error");
        await page.Page.EvaluateAsync(Observe);

        await page.Editor.FocusAsync();
        await page.Page.Keyboard.PressAsync("Control+End");
        await page.Page.Keyboard.TypeAsync("\nSELECT mean(usage_idle) FORM cpu WHERE time > now() - 1h GROUP BY time(5m), host", new() { Delay = 120 });
        await page.Page.WaitForFunctionAsync("() => window.measured.paint.length > 40");

        Print("squiggles", await page.Page.EvaluateAsync<double[]>("() => window.measured.squiggles"));
        Print("paint", await page.Page.EvaluateAsync<double[]>("() => window.measured.paint"));
    }

    private void Print(string what, double[] durations)
    {
        Array.Sort(durations);
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"Input to {what}: {durations.Length} keys, median {durations[durations.Length / 2]:F1} ms, 95% {durations[durations.Length * 95 / 100]:F1} ms, longest {durations[^1]:F1} ms.");
        output.WriteLine(line);
    }

    private static string Script(int length)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"SELECT mean(usage_idle) AS idle_{i}, max(usage_user) FROM cpu WHERE time > now() - 1h AND host = 'web{i}' GROUP BY time(5m), region fill(none);\n");
            if (i % 10 == 9)
            {
                text.Append("SELECT v FORM cpu WHERE time > now() - 1h;\n");
            }
        }

        return text.ToString(0, length);
    }
}
