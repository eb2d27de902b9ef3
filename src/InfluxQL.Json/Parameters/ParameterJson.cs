using System.Globalization;
using System.Text;
using System.Text.Json;
using InfluxQL.Semantics;

namespace InfluxQL.Json.Parameters;

/// <summary>
/// Reads values of bind parameters from JSON, by InfluxDB's rules: a number with a point is a float, one without an
/// integer, and an object with one member names its type. A value that stands for nothing is an error where it is used.
/// </summary>
public static class ParameterJson
{
    private const string NoInteger = "integer is out of range";

    /// <summary>Reads the text of a JSON object.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ParameterJsonException">It is no JSON object.</exception>
    public static IReadOnlyDictionary<string, BoundValue> Read(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new ParameterJsonException($"is {JsonValueName.Of(reader.TokenType)}, but an object is needed: '{{\"name\": \"value\"}}'");
            }

            IReadOnlyDictionary<string, BoundValue> parameters = Read(ref reader);
            while (reader.Read())
            {
                // To the end: what stands after the object makes the text invalid.
            }

            return parameters;
        }
        catch (JsonException exception)
        {
            throw new ParameterJsonException($"is no valid JSON; reading stopped at byte {exception.BytePositionInLine ?? 0}");
        }
    }

    /// <summary>Reads an object at whose start the reader stands, and leaves the reader at its end.</summary>
    public static IReadOnlyDictionary<string, BoundValue> Read(ref Utf8JsonReader reader)
    {
        var parameters = new Dictionary<string, BoundValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonStringValue.Get(ref reader);
            reader.Read();
            parameters[name] = reader.TokenType == JsonTokenType.StartObject
                ? BoundValue.From(ReadTyped(ref reader))
                : BoundValue.From(ReadPlain(ref reader));
        }

        return parameters;
    }

    private static Dictionary<string, object?> ReadTyped(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonStringValue.Get(ref reader);
            reader.Read();
            members[name] = ReadPlain(ref reader);
        }

        return members;
    }

    private static object? ReadPlain(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return JsonStringValue.Get(ref reader);
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                string type = reader.TokenType == JsonTokenType.StartArray ? "[]interface {}" : "map[string]interface {}";
                reader.Skip();
                return BoundValue.Invalid($"unable to bind parameter with type {type}");
            default:
                return null;
        }
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.IndexOfAny(".eE"u8) >= 0)
        {
            return double.Parse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        if (reader.TryGetInt64(out long number))
        {
            return number;
        }

        return reader.TryGetUInt64(out ulong large) ? large : BoundValue.Invalid(NoInteger);
    }
}
