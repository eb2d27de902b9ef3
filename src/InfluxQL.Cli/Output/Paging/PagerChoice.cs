namespace InfluxQL.Cli.Output.Paging;

/// <summary>Which pager a person wants.</summary>
/// <param name="IsOn">Whether results longer than the screen are paged at all.</param>
/// <param name="Command">A command of the shell that pages its standard input; null for the pager of the tool.</param>
internal sealed record PagerChoice(bool IsOn, string? Command)
{
    /// <summary>The tool's own pager.</summary>
    public static PagerChoice BuiltIn { get; } = new(IsOn: true, Command: null);

    /// <summary>No pager.</summary>
    public static PagerChoice Off { get; } = new(IsOn: false, Command: null);

    /// <summary>
    /// What the environment asks for: <c>INFLUXQL_PAGER</c>, then <c>PAGER</c>. A variable that is set and empty means no
    /// pager; where neither is set it is the tool's own.
    /// </summary>
    /// <param name="variable">Gives the value of a variable, or null.</param>
    public static PagerChoice FromEnvironment(Func<string, string?> variable)
    {
        string? command = variable("INFLUXQL_PAGER") ?? variable("PAGER");
        if (command is null)
        {
            return BuiltIn;
        }

        return string.IsNullOrWhiteSpace(command) ? Off : new PagerChoice(IsOn: true, command);
    }
}
