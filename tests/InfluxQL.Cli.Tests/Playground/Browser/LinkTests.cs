using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>Links that carry a state.</summary>
public sealed class LinkTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task A_link_opens_with_all_that_it_was_made_of()
    {
        PlaygroundPage page = await Open();
        await page.SetText("SELECT v FROM \"größe 🚀\"\nWHERE host = $host");
        await page.Page.GetByLabel("Target").SelectOptionAsync("oss-1.x");
        await page.Page.GetByLabel("Database").FillAsync("telegraf");
        await page.Page.GetByLabel("Times as").SelectOptionAsync("ms");
        await page.Page.GetByLabel("Bind values").FillAsync("""{"host": "web1"}""");
        await page.Page.GetByLabel("Answer in chunks").CheckAsync();
        await page.Page.Locator("#setting-chunkSize").FillAsync("500");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(page.Toast).ToContainTextAsync("The link is copied");
        string link = await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        link.ShouldBe(page.Page.Url);

        PlaygroundPage other = await Open(fragment: new Uri(link).Fragment);

        await other.ShouldHaveText("SELECT v FROM \"größe 🚀\"\nWHERE host = $host");
        await Expect(other.Page.GetByLabel("Target")).ToHaveValueAsync("oss-1.x");
        await Expect(other.Page.GetByLabel("Database")).ToHaveValueAsync("telegraf");
        await Expect(other.Page.GetByLabel("Times as")).ToHaveValueAsync("ms");
        await Expect(other.Page.GetByLabel("Bind values")).ToHaveValueAsync("""{"host": "web1"}""");
        await Expect(other.Page.GetByLabel("Answer in chunks")).ToBeCheckedAsync();
        await Expect(other.Page.Locator("#setting-chunkSize")).ToHaveValueAsync("500");
        page.Watch.Requests.ShouldNotContain(request => request.Contains("#v1", StringComparison.Ordinal) && !request.StartsWith(Server.Address.ToString(), StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData("#v1.")]
    [InlineData("#v1.AAAA")]
    [InlineData("#v1.not/base64")]
    [InlineData("#v9.abc")]
    public async Task A_broken_link_is_said_to_be_broken_and_the_page_works(string fragment)
    {
        PlaygroundPage page = await Open(fragment: fragment);

        await Expect(page.Toast).ToContainTextAsync("damaged or incomplete");
        await page.Type("SHOW MEASUREMENTS");
        await Expect(page.Status).ToHaveTextAsync("No problems");
    }

    [BrowserFact]
    public async Task A_link_that_unpacks_to_more_than_a_text_can_have_is_refused()
    {
        PlaygroundPage page = await Open(fragment: Pack("{\"text\":\"" + new string('a', 20_000_000) + "\"}"));

        await Expect(page.Toast).ToContainTextAsync("damaged or incomplete");
    }

    [BrowserFact]
    public async Task A_link_of_other_types_than_expected_opens_what_fits()
    {
        PlaygroundPage page = await Open(fragment: Pack("""{"text":"SHOW MEASUREMENTS","db":5,"chunkSize":"x","target":"unheard-of","more":[]}"""));

        await page.ShouldHaveText("SHOW MEASUREMENTS");
        await Expect(page.Page.GetByLabel("Database")).ToHaveValueAsync(string.Empty);
        await Expect(page.Page.GetByLabel("Target")).ToHaveValueAsync("clustered");
        await Expect(page.Toast).ToContainTextAsync("unheard-of");
    }

    [BrowserFact]
    public async Task A_password_in_a_statement_is_not_in_the_link()
    {
        PlaygroundPage page = await Open();
        await page.SetText("CREATE USER ann WITH PASSWORD 'geheim-17'");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(page.Toast).ToContainTextAsync("Passwords in the query are left out");

        Unpack(new Uri(page.Page.Url).Fragment).GetProperty("text").GetString()!.ShouldNotContain("geheim");
    }

    [BrowserFact]
    public async Task Nothing_but_the_theme_is_stored()
    {
        PlaygroundPage page = await Open();
        await page.SetText("SHOW MEASUREMENTS");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();

        string stored = await page.Page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])");

        stored.ShouldBe("""[{"influxql-playground-theme":"dark"},{},""]""");
        await page.Page.ReloadAsync();
        await page.WaitUntilReady();
        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static string Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(Encoding.UTF8.GetBytes(json));
        }

        return "#v1." + System.Buffers.Text.Base64Url.EncodeToString(packed.ToArray());
    }

    private static JsonElement Unpack(string fragment)
    {
        using var packed = new MemoryStream(System.Buffers.Text.Base64Url.DecodeFromChars(fragment.AsSpan("#v1.".Length)));
        using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
        return JsonDocument.Parse(deflate).RootElement.Clone();
    }
}
