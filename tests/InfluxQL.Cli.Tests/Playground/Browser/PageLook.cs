using Microsoft.Playwright;

namespace InfluxQL.Cli.Playground.Browser;

/// <summary>How the page is looked at.</summary>
/// <param name="Width">The width of the window.</param>
/// <param name="Height">The height of the window.</param>
/// <param name="IsDark">Whether the system asks for dark pages.</param>
public sealed record PageLook(int Width, int Height, bool IsDark)
{
    /// <summary>Wide and light.</summary>
    public static PageLook Wide { get; } = new(1600, 1000, false);

    /// <summary>As narrow as a phone.</summary>
    public static PageLook Narrow { get; } = new(360, 780, false);

    internal BrowserNewContextOptions Options => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        Permissions = ["clipboard-read", "clipboard-write"],
    };
}
