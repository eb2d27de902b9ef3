using System.Text.Json;

namespace InfluxQL.Json.Parameters;

/// <summary>What values of JSON are called in messages.</summary>
internal static class JsonValueName
{
    /// <summary>The name of the value that begins with a token.</summary>
    public static string Of(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };
}
