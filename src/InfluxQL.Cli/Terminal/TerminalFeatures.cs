namespace InfluxQL.Cli.Terminal;

/// <summary>What a terminal can show.</summary>
/// <param name="HasColor">Whether colours are wanted.</param>
/// <param name="HasCurlyUnderline">Whether it knows wavy underlines with a colour of their own.</param>
internal sealed record TerminalFeatures(bool HasColor, bool HasCurlyUnderline)
{
    // Programs that say in TERM or TERM_PROGRAM who they are, and take ESC [ 4 : 3 m. Others may print rubbish for it.
    private static readonly string[] s_curly = ["kitty", "wezterm", "ghostty", "foot", "alacritty", "tmux", "contour", "mintty", "iterm.app", "vscode", "konsole"];

    /// <summary>What the variables of the environment tell. <c>NO_COLOR</c> switches colours off.</summary>
    public static TerminalFeatures Of(Func<string, string?> environment)
    {
        string names = $"{environment("TERM")} {environment("TERM_PROGRAM")}";
        bool isKnown = s_curly.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase))
            || (int.TryParse(environment("VTE_VERSION"), out int version) && version >= 5200)
            || !string.IsNullOrEmpty(environment("WT_SESSION"))
            || !string.IsNullOrEmpty(environment("TMUX"));
        bool hasColor = string.IsNullOrEmpty(environment("NO_COLOR"));
        return new TerminalFeatures(hasColor, hasColor && isKnown);
    }
}
