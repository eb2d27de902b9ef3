using InfluxQL.Cli.Options;

namespace InfluxQL.Cli.Commands;

/// <summary>Entries of manual pages that several commands share.</summary>
internal static class CommonEntries
{
    /// <summary>What <see cref="ExitStatus"/> says to a caller.</summary>
    public static IReadOnlyList<ManualEntry> ExitStatuses { get; } = StatusesWith("errors in a query");

    /// <summary>The statuses of a command that takes no query.</summary>
    public static IReadOnlyList<ManualEntry> StatusesWithoutQuery { get; } = [ExitStatuses[0], ExitStatuses[^1]];

    /// <summary>The variables that go with options.</summary>
    public static IReadOnlyList<ManualEntry> VariablesOf(IReadOnlyList<CommandOption> options) =>
    [
        .. options.Select(option => option.Variable).OfType<ManualEntry>(),
        .. options.Contains(CommonOptions.Color) ? ColorVariables : [],
    ];

    /// <summary>What switches colours off without an option.</summary>
    public static IReadOnlyList<ManualEntry> ColorVariables { get; } =
    [
        new("NO_COLOR", "With a value that is not empty: no colours, unless --color always says otherwise."),
        new("TERM", "With the value dumb: no colours, unless --color always says otherwise."),
    ];

    /// <summary>The statuses of a command whose status 1 means more than others' does.</summary>
    public static IReadOnlyList<ManualEntry> StatusesWith(string one) =>
    [
        new("0", "all is fine"),
        new("1", one),
        new("2", "wrong usage or an unusable file"),
    ];
}
