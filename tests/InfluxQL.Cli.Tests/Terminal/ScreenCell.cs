namespace InfluxQL.Cli.Terminal;

/// <summary>A cell of a test's screen.</summary>
/// <param name="Text">What stands there; empty behind a wide character.</param>
/// <param name="Style">The parameters of the last escape sequence for styles, as <c>0;1;34</c>.</param>
public readonly record struct ScreenCell(string Text, string Style)
{
    public static ScreenCell Blank { get; } = new(" ", "0");

    public bool IsUnderlined => Style.Contains(";4", StringComparison.Ordinal);

    public bool IsReversed => Style.Split(';').Contains("7");
}
