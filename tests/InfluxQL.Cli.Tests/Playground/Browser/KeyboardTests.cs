using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The page without a pointer.</summary>
public sealed class KeyboardTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task From_an_empty_page_to_a_repaired_query_by_keyboard_alone()
    {
        PlaygroundPage page = await Open();
        IKeyboard keyboard = page.Page.Keyboard;

        await keyboard.PressAsync("Tab");
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the editor" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(page.Editor).ToBeFocusedAsync();
        await keyboard.TypeAsync("SELECT v FORM cpu WHERE time > now() - 1h");
        await Expect(page.Squiggles).ToHaveTextAsync("FORM");
        await keyboard.PressAsync("F8");
        await keyboard.PressAsync("Control+.");
        await Expect(page.Panel.Locator(".fix").First).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");

        await page.ShouldHaveText("SELECT v FROM cpu WHERE time > now() - 1h");
        await Expect(page.Editor).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Escape_and_Tab_leave_the_editor_although_Tab_indents()
    {
        PlaygroundPage page = await Open();
        await page.Type("SHOW MEASUREMENTS");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Keyboard.PressAsync("Home");

        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Editor).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Keyboard.PressAsync("Tab");

        await Expect(page.Editor).Not.ToBeFocusedAsync();
        await Expect(page.Page.Locator("#editor-keys")).ToContainTextAsync("leaves the editor");
    }

    [BrowserFact]
    public async Task Arrow_keys_go_from_tab_to_tab()
    {
        PlaygroundPage page = await Open();
        await page.OpenTab("Diagnostics");

        foreach (string name in (string[])["Tree", "Plan", "Formatted", "Results", "Examples"])
        {
            await page.Page.Keyboard.PressAsync("ArrowRight");
            ILocator tab = page.Page.GetByRole(AriaRole.Tab, new() { Name = name });
            await Expect(tab).ToBeFocusedAsync();
            await Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
        }

        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Page.Locator("#tab-diagnostics")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Every_control_is_reached_with_Tab_and_shows_that_it_has_the_focus()
    {
        PlaygroundPage page = await Open();
        var reached = new HashSet<string>();
        for (int i = 0; i < 60 && !reached.Contains("tab-examples"); i++)
        {
            if (await page.Page.EvaluateAsync<bool>("() => document.activeElement.classList.contains('cm-content')"))
            {
                await page.Page.Keyboard.PressAsync("Escape");
            }

            await page.Page.Keyboard.PressAsync("Tab");
            reached.Add(await page.Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.className"));
            bool isVisible = await page.Page.EvaluateAsync<bool>(
                """
                () => {
                    const active = document.activeElement;
                    const style = getComputedStyle(active);
                    return active.classList.contains('cm-content') || active.classList.contains('skip') || style.outlineStyle !== 'none';
                }
                """);
            isVisible.ShouldBeTrue(string.Join(", ", reached));
        }

        string[] wanted =
        [
            "skip-editor", "connection-button", "share", "theme", "format", "run", "keys-button", "setting-target", "setting-db",
            "setting-rp", "setting-epoch", "setting-now", "setting-params", "setting-chunked", "tab-examples",
        ];
        wanted.Except(reached).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_number_of_problems_is_said_to_a_screen_reader()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT v FORM cpu");

        await Expect(page.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 error");
    }

    [BrowserFact]
    public async Task A_dialog_gives_the_focus_back()
    {
        PlaygroundPage page = await Open();
        ILocator button = page.Page.GetByRole(AriaRole.Button, new() { Name = "All keys" });

        await button.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        await Expect(button).ToBeFocusedAsync();
    }
}
