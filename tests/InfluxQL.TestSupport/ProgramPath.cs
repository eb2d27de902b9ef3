namespace InfluxQL.TestSupport;

/// <summary>Finds programs as a shell does.</summary>
public static class ProgramPath
{
    /// <summary>The path of a program; null if no folder of PATH has it.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>Why a program cannot run, or null where it can.</summary>
    /// <param name="name">The name of the program.</param>
    /// <param name="package">The package of Debian that has it; null if it is called as the program is.</param>
    public static string? Missing(string name, string? package = null) =>
        Find(name) is null ? $"{name} is not on the path; Debian's package {package ?? name} has it." : null;
}
