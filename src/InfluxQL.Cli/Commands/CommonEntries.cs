namespace InfluxQL.Cli.Commands;

/// <summary>Entries of manual pages that several commands share.</summary>
internal static class CommonEntries
{
    /// <summary>What <see cref="ExitStatus"/> says to a caller.</summary>
    public static IReadOnlyList<ManualEntry> ExitStatuses { get; } =
    [
        new("0", "all is fine"),
        new("1", "errors in a query"),
        new("2", "wrong usage or a file that cannot be used"),
    ];

    /// <summary>The statuses of a command that takes no query.</summary>
    public static IReadOnlyList<ManualEntry> StatusesWithoutQuery { get; } =
    [
        new("0", "all is fine"),
        new("2", "wrong usage or a file that cannot be used"),
    ];

    /// <summary>What switches colours off without an option.</summary>
    public static IReadOnlyList<ManualEntry> ColorVariables { get; } =
    [
        new("NO_COLOR", "With a value that is not empty: no colours, unless --color always says otherwise."),
        new("TERM", "With the value dumb: no colours, unless --color always says otherwise."),
    ];
}
