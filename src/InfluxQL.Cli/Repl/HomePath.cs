namespace InfluxQL.Cli.Repl;

/// <summary>Paths with <c>~</c> for the user's folder, which outside of a session the shell replaces.</summary>
internal static class HomePath
{
    /// <summary>The path without <c>~</c>.</summary>
    public static string Expand(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
            : path;
}
