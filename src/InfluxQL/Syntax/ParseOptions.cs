namespace InfluxQL.Syntax;

/// <summary>How a text is parsed.</summary>
public sealed class ParseOptions
{
    /// <summary>What is used where nothing else is said.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>How much the parser takes on.</summary>
    public ParseLimits Limits { get; init; } = ParseLimits.Default;
}
