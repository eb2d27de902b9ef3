using System.Text.Json;

namespace InfluxQL.Cli.Playground.Answers;

/// <summary>The names of an enumeration's values as JSON has them: <c>TagValue</c> is <c>tagValue</c>.</summary>
/// <typeparam name="T">The enumeration; its values count from zero.</typeparam>
internal static class CamelCase<T>
    where T : struct, Enum
{
    /// <summary>The names in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
