using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>Listens to all that a page must not do: errors, warnings of the console, and requests to other machines.</summary>
internal sealed class PageWatch
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();

    public PageWatch(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsAllowed(message.Text))
            {
                _faults.Enqueue($"console {message.Type}: {message.Text}");
            }
        };
        context.WebError += (_, error) => _faults.Enqueue($"page error: {error.Error}");
        context.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    /// <summary>
    /// A part of what the browser itself writes about answers that a test brings about, such as a status of 400; null
    /// for none.
    /// </summary>
    public string? Allowed { get; set; }

    /// <summary>The requests that were made.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Fails where something happened that must not.</summary>
    public void ShouldBeQuiet()
    {
        _faults.ShouldBeEmpty();
        _requests.Where(LeavesLoopback).ShouldBeEmpty();
    }

    private static bool LeavesLoopback(string url) =>
        !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal) && !new Uri(url).IsLoopback;

    private bool IsAllowed(string text) => Allowed is { } allowed && text.Contains(allowed, StringComparison.Ordinal);
}
