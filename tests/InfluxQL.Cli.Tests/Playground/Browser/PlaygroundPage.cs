using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>The page as a person uses it.</summary>
internal sealed partial class PlaygroundPage(IBrowserContext context, IPage page, PageWatch watch) : IAsyncDisposable
{
    /// <summary>The page.</summary>
    public IPage Page { get; } = page;

    /// <summary>What the page did.</summary>
    public PageWatch Watch { get; } = watch;

    /// <summary>The text field of the editor.</summary>
    public ILocator Editor => Page.GetByRole(AriaRole.Textbox, new() { Name = "InfluxQL query" });

    /// <summary>What is underlined.</summary>
    public ILocator Squiggles => Page.Locator(".cm-lintRange");

    /// <summary>The number of problems beside the title.</summary>
    public ILocator Status => Page.Locator("#check-status");

    /// <summary>The panel of the open tab.</summary>
    public ILocator Panel => Page.Locator("[role=tabpanel]:visible");

    /// <summary>The message at the edge.</summary>
    public ILocator Toast => Page.Locator("#toast");

    /// <summary>Waits until the page has what it needs of the server.</summary>
    public Task WaitUntilReady() => Page.Locator("html[data-ready]").WaitForAsync();

    /// <summary>Types at the cursor, key by key.</summary>
    public async Task Type(string text)
    {
        await Editor.FocusAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Puts a text in place of what is in the editor, as pasting does.</summary>
    public async Task SetText(string text)
    {
        await Editor.FocusAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Opens a tab.</summary>
    public Task OpenTab(string name) => Page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex("^" + name) }).ClickAsync();

    /// <summary>The text in the editor, which must be short enough to be in the page with all its lines.</summary>
    public async Task<string> Text() => string.Join('\n', await Page.Locator(".cm-line").AllTextContentsAsync());

    /// <summary>Waits until the editor has the text.</summary>
    public async Task ShouldHaveText(string text)
    {
        await Assertions.Expect(Page.Locator(".cm-content")).ToHaveTextAsync(NewLine().Replace(text, string.Empty));
        (await Text()).ShouldBe(text);
    }

    /// <summary>Waits until the text is selected in the editor, which has the focus.</summary>
    public Task ShouldHaveSelected(string text) => Page.WaitForFunctionAsync("text => document.getSelection().toString() === text", text);

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    [GeneratedRegex("\n")]
    private static partial Regex NewLine();
}
