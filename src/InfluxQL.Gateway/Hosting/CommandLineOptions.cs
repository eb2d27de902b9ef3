using InfluxQL.Targets;

namespace InfluxQL.Gateway.Hosting;

/// <summary>What the command line of the program says.</summary>
internal sealed record CommandLineOptions
{
    /// <summary>The addresses of <c>--upstream</c>, not yet read.</summary>
    public IReadOnlyList<string> Upstreams { get; init; } = [];

    /// <summary>The addresses of <c>--listen</c>, not yet read.</summary>
    public IReadOnlyList<string> Listen { get; init; } = [];

    /// <summary>The tokens of <c>--token</c>.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>The target of <c>--target</c>; null without it.</summary>
    public TargetProfile? Target { get; init; }

    /// <summary>The file of <c>--config</c>; null without it.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Whether the program only reads its configuration.</summary>
    public bool ChecksOnly { get; init; }

    /// <summary>Whether it only shows its help.</summary>
    public bool AsksForHelp { get; init; }

    /// <summary>Whether it only shows its version.</summary>
    public bool AsksForVersion { get; init; }
}
