using InfluxQL.Cli.Playground.Hosting;
using Microsoft.Playwright;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>
/// A test in a browser, with a playground of its own. At the end of each, the page must have made no error, and no
/// request may have left this machine.
/// </summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    private readonly List<PlaygroundPage> _pages = [];

    internal PlaygroundServer Server { get; private set; } = null!;

    /// <summary>The faults that the server wrote.</summary>
    protected StringWriter Log { get; } = new();

    public virtual async Task InitializeAsync() => Server = await StartServer(0);

    public virtual async Task DisposeAsync()
    {
        foreach (PlaygroundPage page in _pages)
        {
            await page.DisposeAsync();
        }

        await Server.DisposeAsync();
        foreach (PlaygroundPage page in _pages)
        {
            page.Watch.ShouldBeQuiet();
        }

        Log.ToString().ShouldBeEmpty();
    }

    /// <summary>Opens the page in a profile of its own, and waits until it is ready.</summary>
    internal async Task<PlaygroundPage> Open(PageLook? look = null, string fragment = "")
    {
        IBrowserContext context = await fixture.Browser.NewContextAsync((look ?? PageLook.Wide).Options);
        context.SetDefaultTimeout(30_000);
        var watch = new PageWatch(context);
        IPage page = await context.NewPageAsync();
        var opened = new PlaygroundPage(context, page, watch);
        _pages.Add(opened);
        await page.GotoAsync(Server.Address + fragment);
        await opened.WaitUntilReady();
        return opened;
    }

    /// <summary>Ends the server and gives the port that it had.</summary>
    internal async Task<int> StopServer()
    {
        int port = Server.Address.Port;
        await Server.DisposeAsync();
        return port;
    }

    /// <summary>Starts a server, as the test's own from then on.</summary>
    internal async Task Restart(int port) => Server = await StartServer(port);

    private Task<PlaygroundServer> StartServer(int port) =>
        PlaygroundServer.StartAsync(new PlaygroundSettings { Port = port, Log = TextWriter.Synchronized(Log) });
}
