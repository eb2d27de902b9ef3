using System.Text.Json;
using System.Text.Json.Nodes;

namespace InfluxQL.Conformance.Generation;

/// <summary>The bind parameters of one query: names in every spelling, values that mostly fit their place.</summary>
internal sealed class BoundParameters
{
    private static readonly (string Text, string Name)[] Spellings =
    [
        ("$p", "p"), ("$1", "1"), ("$select", "select"), ("$\"two words\"", "two words"), ("$_x", "_x"), ("$\"q\"", "q"), ("$0a", "0a"),
    ];

    private readonly RandomSource _random;
    private readonly JsonObject _values = [];

    public BoundParameters(RandomSource random)
    {
        _random = random;
    }

    /// <summary>Adds a parameter for a place and gives its text.</summary>
    public string Add(string rule)
    {
        JsonNode? value = _random.Chance(100) ? AnyValue() : ValueFor(rule);
        return Add(value);
    }

    /// <summary>Adds a parameter that stands for an identifier and gives its text.</summary>
    public string AddIdentifier(string identifier) => Add(Object("identifier", identifier));

    /// <summary>Gives the values as a JSON object, or null where no parameter was added.</summary>
    public JsonElement? ToJson() => _values.Count == 0 ? null : JsonSerializer.SerializeToElement(_values);

    private string Add(JsonNode? value)
    {
        (string text, string name) = _random.Pick(Spellings);
        if (_values.ContainsKey(name))
        {
            // The earlier value stays: one name has one value wherever it stands.
            return text;
        }

        if (_random.Chance(30))
        {
            return text;
        }

        _values[name] = value;
        return text;
    }

    private JsonNode? ValueFor(string rule) => rule switch
    {
        "stringValue" => _random.Chance(500) ? "h1" : Object("string", "it's"),
        "integerValue" => _random.Chance(500) ? 3 : Object("int", 12),
        "durationValue" or "literalDurationValue" => _random.Chance(500) ? Object("duration", "1h30m") : Object("duration", 60000000000L),
        "regexValue" => Object("regex", _random.Chance(500) ? "^a.*" : "a/b"),
        "castType" or "wildcardType" => Object("ident", _random.Pick(["float", "tag", "field", "string"])),
        "name" => _random.Chance(600) ? Object("identifier", _random.Pick(["value", "two words", "select", "time"])) : AnyValue(),
        _ => AnyValue(),
    };

    private JsonNode? AnyValue() => _random.Next(13) switch
    {
        0 => "text",
        1 => 7,
        2 => JsonNode.Parse("2.5"),
        3 => true,
        4 => Object("ident", "v1"),
        5 => Object("regex", "cpu.*"),
        6 => Object("string", ""),
        7 => JsonNode.Parse("""{"float": 3.0}"""),
        8 => Object("number", 4),
        9 => Object("integer", -5),
        10 => Object("duration", "5m"),
        11 => -1,
        _ => Object("duration", "5x"),
    };

    private static JsonObject Object(string member, JsonNode value) => new() { [member] = value };
}
