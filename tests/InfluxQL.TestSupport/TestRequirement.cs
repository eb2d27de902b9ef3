namespace InfluxQL.TestSupport;

/// <summary>
/// Decides what happens to a test whose surroundings are incomplete: it is skipped on a developer's machine and
/// runs, and so fails, where the variable CI is true. There a missing corpus must not look like success.
/// </summary>
public static class TestRequirement
{
    /// <summary>Whether a missing requirement fails the test.</summary>
    public static bool IsMandatory => IsTrue(Environment.GetEnvironmentVariable("CI"));

    /// <summary>Gives the reason to skip, or null where the test has to run.</summary>
    public static string? SkipReason(string? missing) => SkipReason(missing, IsMandatory);

    /// <summary>Gives the reason to skip, or null where the test has to run.</summary>
    public static string? SkipReason(string? missing, bool mandatory) => mandatory ? null : missing;

    /// <summary>
    /// Gives the name to show for a test: with the reason where it is skipped, because the console of dotnet test shows
    /// nothing else of it. Null leaves the name as it is.
    /// </summary>
    public static string? DisplayName(string? name, string? skipReason) => skipReason is null ? null : $"{name} ({skipReason})";

    private static bool IsTrue(string? value) => bool.TryParse(value, out bool parsed) && parsed;
}
