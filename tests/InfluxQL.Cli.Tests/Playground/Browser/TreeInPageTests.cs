using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The tree and the text lead to each other.</summary>
public sealed class TreeInPageTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task A_click_on_a_node_selects_its_text()
    {
        PlaygroundPage page = await OpenTree("SELECT v FROM cpu WHERE a > 1");

        await page.Panel.Locator(".tree-kind", new() { HasText = "WhereClause" }).ClickAsync();

        await Expect(page.Page.Locator("#cursor-status")).ToContainTextAsync("selected");
        await page.Editor.FocusAsync();
        await page.ShouldHaveSelected("WHERE a > 1");
    }

    [BrowserFact]
    public async Task The_node_of_the_cursor_is_marked()
    {
        PlaygroundPage page = await OpenTree("SELECT v FROM cpu");

        await page.Editor.FocusAsync();
        await page.Page.Keyboard.PressAsync("Control+Home");
        await Expect(Marked(page)).ToContainTextAsync("SelectKeyword");
        await page.Page.Keyboard.PressAsync("Control+End");
        await page.Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(Marked(page)).ToContainTextAsync("cpu");
    }

    [BrowserFact]
    public async Task White_space_and_comments_are_shown_or_left_out()
    {
        PlaygroundPage page = await OpenTree("SELECT v -- why\nFROM cpu");
        ILocator comment = page.Panel.Locator(".tree-trivia", new() { HasText = "-- why" });
        await Expect(comment).ToHaveCountAsync(1);

        await page.Page.GetByLabel("White space and comments").UncheckAsync();

        await Expect(page.Panel.Locator(".tree-trivia")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Arrow_keys_walk_through_the_tree()
    {
        PlaygroundPage page = await OpenTree("SELECT v FROM cpu");
        await page.Editor.FocusAsync();
        await page.Page.Keyboard.PressAsync("Control+Home");
        await Expect(Marked(page)).ToContainTextAsync("SelectKeyword");

        await page.Page.Locator("#tree [tabindex='0']").FocusAsync();
        await page.Page.Keyboard.PressAsync("Home");
        await Expect(Marked(page)).ToContainTextAsync("Query");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Panel.GetByRole(AriaRole.Treeitem)).ToHaveCountAsync(1);
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Marked(page)).ToContainTextAsync("SelectStatement");
        await page.Page.Keyboard.PressAsync("Enter");

        await page.Editor.FocusAsync();
        await page.ShouldHaveSelected("SELECT v FROM cpu");
    }

    [BrowserFact]
    public async Task A_missing_token_is_called_missing()
    {
        PlaygroundPage page = await OpenTree("SELECT v FROM ");

        await Expect(page.Panel.Locator(".tree-missing").First).ToHaveTextAsync("missing");
    }

    [BrowserFact]
    public async Task A_node_with_thousands_of_children_brings_them_in_parts()
    {
        PlaygroundPage page = await OpenTree(string.Concat(Enumerable.Repeat("SHOW MEASUREMENTS;\n", 1000)));
        ILocator more = page.Panel.Locator(".tree-more");
        await Expect(more).ToHaveTextAsync(new Regex("[0-9]+ more"));

        await page.Editor.FocusAsync();
        await page.Page.Keyboard.PressAsync("Control+End");
        await page.Page.Keyboard.PressAsync("ArrowUp");

        await Expect(Marked(page)).ToContainTextAsync("ShowKeyword");
    }

    private async Task<PlaygroundPage> OpenTree(string text)
    {
        PlaygroundPage page = await Open();
        await page.SetText(text);
        await page.Page.Keyboard.PressAsync("Control+Home");
        await page.OpenTab("Tree");
        await Expect(page.Panel.GetByRole(AriaRole.Treeitem).First).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Marked(PlaygroundPage page) => page.Panel.Locator("[aria-selected=true] > .tree-line");
}
