namespace InfluxQL.Cli.History;

/// <summary>Where the history is kept.</summary>
internal static class HistoryPath
{
    /// <summary>The variable that names another file, or switches the history off.</summary>
    public const string Variable = "INFLUXQL_HISTORY";

    /// <summary>The customs of this system.</summary>
    public static HistorySystem CurrentSystem { get; } = OperatingSystem.IsWindows() ? HistorySystem.Windows
        : OperatingSystem.IsMacOS() ? HistorySystem.MacOS
        : HistorySystem.Xdg;

    /// <summary>The path; null where the history is switched off, or the user has no folder.</summary>
    /// <param name="system">Whose customs hold.</param>
    /// <param name="environment">Gives the value of a variable; null where it is not set.</param>
    public static string? Find(HistorySystem system, Func<string, string?> environment)
    {
        if (environment(Variable) is { } named)
        {
            // A history shuts others out of its file, which must not happen to the device.
            return named is "" or "/dev/null" ? null : System.IO.Path.GetFullPath(named);
        }

        return system switch
        {
            HistorySystem.Windows => Join(environment("LOCALAPPDATA"), "InfluxQL", "history"),
            HistorySystem.MacOS => Join(environment("HOME"), "Library", "Application Support", "influxql", "history"),
            _ when environment("XDG_STATE_HOME") is { } state && System.IO.Path.IsPathRooted(state) => Join(state, "influxql", "history"),
            _ => Join(environment("HOME"), ".local", "state", "influxql", "history"),
        };
    }

    private static string? Join(string? home, params ReadOnlySpan<string> names) =>
        string.IsNullOrEmpty(home) ? null : System.IO.Path.Join([home, .. names]);
}
