using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>What the editor does besides showing problems.</summary>
public sealed class EditorTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task Words_have_the_colours_of_what_they_are()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT mean(v) FROM cpu -- all");

        await Expect(page.Page.Locator(".cm-content .tok-keyword")).ToHaveTextAsync(["SELECT", "FROM"]);
        await Expect(page.Page.Locator(".cm-content .tok-function")).ToHaveTextAsync("mean");
        await Expect(page.Page.Locator(".cm-content .tok-measurement")).ToHaveTextAsync("cpu");
        await Expect(page.Page.Locator(".cm-content .tok-comment")).ToHaveTextAsync("-- all");
    }

    [BrowserFact]
    public async Task A_word_is_completed_by_keyboard()
    {
        PlaygroundPage page = await Open();

        await page.Type("SHOW MEAS");
        await Expect(page.Page.Locator(".cm-tooltip-autocomplete li").First).ToContainTextAsync("MEASUREMENTS");

        // An offer that has only just appeared takes no Enter, which may have been meant for a new line.
        await page.Page.WaitForTimeoutAsync(400);
        await page.Page.Keyboard.PressAsync("Enter");

        await page.ShouldHaveText("SHOW MEASUREMENTS");
    }

    [BrowserFact]
    public async Task What_may_follow_is_listed_where_it_is_asked_for()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT v FROM cpu ");
        await page.Page.Keyboard.PressAsync("Control+Space");
        ILocator where = page.Page.Locator(".cm-tooltip-autocomplete li", new() { HasText = "WHERE" }).First;
        await where.ClickAsync();

        (await page.Text()).ShouldStartWith("SELECT v FROM cpu WHERE");
    }

    [BrowserFact]
    public async Task What_an_offer_does_stands_beside_the_list()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT percent");

        ILocator note = page.Page.Locator(".offer-info");
        await Expect(note).ToBeVisibleAsync();
        (await note.EvaluateAsync<bool>(
            "note => { const box = note.getBoundingClientRect(); return note.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)); }"))
            .ShouldBeTrue();
    }

    [BrowserFact]
    public async Task A_snippet_has_places_that_Tab_leads_to()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT percent");
        await Expect(page.Page.Locator(".cm-tooltip-autocomplete li").First).ToContainTextAsync("percentile");

        // The list is made anew for each letter, and what has only just appeared takes no key.
        await page.Page.WaitForTimeoutAsync(400);
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.Locator(".cm-content")).ToContainTextAsync("percentile(");
        await page.Page.Keyboard.TypeAsync("usage");
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.TypeAsync("95");

        await page.ShouldHaveText("SELECT percentile(usage, 95)");
    }

    [BrowserFact]
    public async Task The_pointer_over_a_function_shows_what_it_does()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT derivative(v, 1s) FROM cpu");
        await page.Page.Locator(".cm-content .tok-function").HoverAsync();

        await Expect(page.Page.Locator(".tip-title").First).ToContainTextAsync("derivative");
    }

    [BrowserFact]
    public async Task The_signature_of_the_open_call_is_shown_with_the_argument_of_the_cursor()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT percentile(v, ");

        await Expect(page.Page.Locator(".tip-signature")).ToContainTextAsync("percentile(");
        await Expect(page.Page.Locator(".tip-active")).ToHaveTextAsync(new Regex("^[A-Za-z]"));
    }

    [BrowserFact]
    public async Task The_text_is_formatted_and_taken_back()
    {
        PlaygroundPage page = await Open();

        await page.Type("select  v from cpu");
        await page.Page.Keyboard.PressAsync("Shift+Alt+F");
        await page.ShouldHaveText("SELECT v FROM cpu");
        await page.Page.Keyboard.PressAsync("Control+z");

        await page.ShouldHaveText("select  v from cpu");
    }

    [BrowserFact]
    public async Task An_alias_is_renamed_where_it_is_used()
    {
        PlaygroundPage page = await Open();

        await page.SetText("SELECT max(idle) FROM (SELECT mean(v) AS idle FROM cpu)");
        await page.OpenTab("Diagnostics");
        await page.Page.Locator(".cm-content .tok-alias").First.ClickAsync();
        await page.Page.Keyboard.PressAsync("F2");
        ILocator name = page.Page.GetByLabel("Rename idle to");
        await name.FillAsync("free");
        await name.PressAsync("Enter");

        await page.ShouldHaveText("SELECT max(free) FROM (SELECT mean(v) AS free FROM cpu)");
        await Expect(page.Editor).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_selection_grows_along_the_tree_and_shrinks_again()
    {
        PlaygroundPage page = await Open();

        await page.Type("SELECT v FROM cpu WHERE a > 12");
        await Expect(page.Page.Locator(".cm-content .tok-number")).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Shift+Alt+ArrowRight");
        await Expect(page.Page.Locator("#cursor-status")).ToContainTextAsync("2 selected");
        await page.Page.Keyboard.PressAsync("Shift+Alt+ArrowRight");
        await Expect(page.Page.Locator("#cursor-status")).ToContainTextAsync("6 selected");
        await page.ShouldHaveSelected("a > 12");
        await page.Page.Keyboard.PressAsync("Shift+Alt+ArrowLeft");

        await page.ShouldHaveSelected("12");
    }

    [BrowserFact]
    public async Task A_statement_of_several_lines_is_folded()
    {
        PlaygroundPage page = await Open();

        await page.SetText("SELECT v\nFROM cpu\nWHERE a > 1;\nSHOW MEASUREMENTS");
        await page.Page.Locator(".cm-foldGutter span[title=Fold]").First.ClickAsync();

        await Expect(page.Page.Locator(".cm-foldPlaceholder")).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".cm-line")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Typing_over_a_selection_replaces_it()
    {
        PlaygroundPage page = await Open();
        await page.Type("SELECT v FROM cpu");
        await Expect(page.Page.Locator(".cm-content .tok-measurement")).ToBeVisibleAsync();

        await page.Page.Keyboard.PressAsync("Control+a");
        await page.Type("SHOW USERS");

        await page.ShouldHaveText("SHOW USERS");
    }

    [BrowserTheory]
    [InlineData("SELECT \"🚀 température\" FROM \"क्षेत्र\" WHERE x = '👩‍👩‍👧'")]
    [InlineData("SELECT \"שלום\" FROM \"عربى\" WHERE x = 'مرحبا' AND y > 1")]
    [InlineData("((((((((((((((((((((((((((((((((((((((((")]
    [InlineData("'\"`/*-- ;;; $ $$ \\ \u0001\u007f\ufffe")]
    public async Task Any_text_is_taken_and_answered(string text)
    {
        PlaygroundPage page = await Open();

        await page.SetText(text);
        foreach (string tab in (string[])["Diagnostics", "Tree", "Plan", "Formatted"])
        {
            await page.OpenTab(tab);
            await Expect(page.Panel).Not.ToBeEmptyAsync();
        }

        await page.SetText("SHOW MEASUREMENTS");
        await Expect(page.Status).ToHaveTextAsync("No problems");
    }

    [BrowserFact]
    public async Task Nul_and_half_a_pair_break_nothing()
    {
        PlaygroundPage page = await Open();

        await page.Editor.FocusAsync();
        await page.Page.EvaluateAsync(
            """
            () => {
                const data = new DataTransfer();
                data.setData('text/plain', 'SELECT "a\0b" FROM "\ud83d" -- \udc00');
                document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Page.Locator(".cm-content .tok-keyword").First).ToHaveTextAsync("SELECT");
        await page.OpenTab("Tree");

        await Expect(page.Panel.GetByRole(AriaRole.Treeitem).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_text_of_megabytes_is_taken_and_the_page_goes_on()
    {
        PlaygroundPage page = await Open();
        page.Watch.Allowed = "413";

        await page.Editor.FocusAsync();
        await page.Page.EvaluateAsync(
            """
            () => {
                const data = new DataTransfer();
                data.setData('text/plain', 'SELECT mean(usage_idle) FROM cpu WHERE time > now() - 1h;\n'.repeat(75000));
                document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Status).ToHaveTextAsync("Not checked");
        await page.OpenTab("Diagnostics");
        await Expect(page.Panel).ToContainTextAsync("Send a shorter text");

        await page.SetText("SHOW MEASUREMENTS");
        await Expect(page.Status).ToHaveTextAsync("No problems");
    }
}
