namespace InfluxQL.Cli;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>The version with three numbers, such as <c>1.2.3</c>.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
