using System.Text.Json;
using InfluxQL.Json.Parameters;
using InfluxQL.Literals;

namespace InfluxQL.Json.Configuration;

/// <summary>A value of the configuration with the path to it, which every complaint names.</summary>
internal readonly struct ConfigurationMember(JsonElement value, string path)
{
    /// <summary>The path from the top, such as <c>policies.limit.maximum</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The members of an object; one that is not among the names, or stands twice, is an error.</summary>
    /// <param name="names">The names that there are.</param>
    public IReadOnlyDictionary<string, ConfigurationMember> ReadObject(params string[] names)
    {
        Require(JsonValueKind.Object, "an object");
        var members = new Dictionary<string, ConfigurationMember>(StringComparer.Ordinal);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string path = Path.Length == 0 ? property.Name : $"{Path}.{property.Name}";
            if (!names.Contains(property.Name))
            {
                throw new ConfigurationException(path, $"is unknown; there are {string.Join(", ", names)}");
            }

            if (!members.TryAdd(property.Name, new ConfigurationMember(property.Value, path)))
            {
                throw new ConfigurationException(path, "stands twice");
            }
        }

        return members;
    }

    /// <summary>The names and texts of an object whose members are not known beforehand.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ReadTexts()
    {
        Require(JsonValueKind.Object, "an object");
        var texts = new List<KeyValuePair<string, string>>();
        foreach (JsonProperty property in value.EnumerateObject())
        {
            texts.Add(new(property.Name, new ConfigurationMember(property.Value, $"{Path}.{property.Name}").ReadText()));
        }

        return texts;
    }

    public IReadOnlyList<ConfigurationMember> ReadArray()
    {
        Require(JsonValueKind.Array, "an array");
        var elements = new List<ConfigurationMember>();
        foreach (JsonElement element in value.EnumerateArray())
        {
            elements.Add(new ConfigurationMember(element, $"{Path}[{elements.Count}]"));
        }

        return elements;
    }

    public string[] ReadTextArray() => [.. ReadArray().Select(element => element.ReadText())];

    /// <summary>A string that is not empty.</summary>
    public string ReadText()
    {
        Require(JsonValueKind.String, "a string");
        return value.GetString() is { Length: > 0 } text ? text : throw Wrong("must not be empty");
    }

    public bool ReadBoolean() => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong($"must be true or false, but it is {NameOfValue()}"),
    };

    /// <summary>A whole number above zero.</summary>
    public long ReadCount() =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long count) && count > 0
            ? count
            : throw Wrong("must be a whole number above zero");

    /// <summary>A duration above zero, such as <c>12h</c>.</summary>
    public TimeSpan ReadDuration() =>
        value.ValueKind == JsonValueKind.String && DurationLiteral.TryParse(value.GetString(), out long nanoseconds) && nanoseconds >= 100
            ? TimeSpan.FromTicks(nanoseconds / 100)
            : throw Wrong("must be a duration above zero, such as \"12h\" or \"7d\"");

    /// <summary>A complaint about this member.</summary>
    public ConfigurationException Wrong(string problem) => new(Path, problem);

    private void Require(JsonValueKind kind, string name)
    {
        if (value.ValueKind != kind)
        {
            throw Wrong($"must be {name}, but it is {NameOfValue()}");
        }
    }

    private string NameOfValue() => JsonValueName.Of(value.ValueKind switch
    {
        JsonValueKind.Object => JsonTokenType.StartObject,
        JsonValueKind.Array => JsonTokenType.StartArray,
        JsonValueKind.String => JsonTokenType.String,
        JsonValueKind.Number => JsonTokenType.Number,
        JsonValueKind.True or JsonValueKind.False => JsonTokenType.True,
        _ => JsonTokenType.Null,
    });
}
