using InfluxQL.Json.Parameters;
using InfluxQL.Semantics;

namespace InfluxQL.Cli.Options;

/// <summary>The value of <c>--params</c>: the values of bind parameters.</summary>
internal static class ParameterOption
{
    /// <summary>Reads the value; null where it is not given.</summary>
    /// <exception cref="UsageException">It is no JSON object.</exception>
    public static IReadOnlyDictionary<string, BoundValue>? Read(ParsedArguments arguments)
    {
        if (arguments.Find(CommonOptions.Params) is not { } json)
        {
            return null;
        }

        try
        {
            return ParameterJson.Read(json);
        }
        catch (ParameterJsonException exception)
        {
            throw new UsageException($"The value of --params {exception.Message}. In a shell put single quotes around it: '{{\"name\": \"value\"}}'.");
        }
    }
}
