using System.Globalization;
using System.Text.Json;

namespace InfluxQL.Json.Configuration;

/// <summary>A value of a configuration, from JSON or from a source that knows text alone, and both laid over each other.</summary>
internal sealed class ConfigurationNode
{
    private ConfigurationNode(ConfigurationNodeKind kind, string text, IReadOnlyList<KeyValuePair<string, ConfigurationNode>> members)
    {
        Kind = kind;
        Text = text;
        Members = members;
    }

    /// <summary>What the value is.</summary>
    public ConfigurationNodeKind Kind { get; }

    /// <summary>The text of a string, a number, a boolean or an untyped value; else empty.</summary>
    public string Text { get; }

    /// <summary>The members of an object or section in their order, doubles included; the elements of an array by index.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigurationNode>> Members { get; }

    /// <summary>A value from a source that knows text alone.</summary>
    public static ConfigurationNode FromText(string text) => new(ConfigurationNodeKind.Text, text, []);

    /// <summary>Members from a source that knows text alone.</summary>
    public static ConfigurationNode FromSection(IReadOnlyList<KeyValuePair<string, ConfigurationNode>> members) =>
        new(ConfigurationNodeKind.Section, string.Empty, members);

    /// <summary>A value of JSON; it does not need the document any more.</summary>
    public static ConfigurationNode FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new(
            ConfigurationNodeKind.Object,
            string.Empty,
            [.. element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, FromJson(property.Value)))]),
        JsonValueKind.Array => new(
            ConfigurationNodeKind.Array,
            string.Empty,
            [.. element.EnumerateArray().Select((value, index) => KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), FromJson(value)))]),
        JsonValueKind.String => new(ConfigurationNodeKind.String, element.GetString()!, []),
        JsonValueKind.Number => new(ConfigurationNodeKind.Number, element.GetRawText(), []),
        JsonValueKind.True or JsonValueKind.False => new(ConfigurationNodeKind.Boolean, element.GetRawText(), []),
        _ => new(ConfigurationNodeKind.Null, string.Empty, []),
    };

    /// <summary>This value with another source laid over it, member by member and element by element.</summary>
    /// <param name="over">A section or text.</param>
    public ConfigurationNode Overlay(ConfigurationNode over)
    {
        bool hasMembers = Kind is ConfigurationNodeKind.Object or ConfigurationNodeKind.Array or ConfigurationNodeKind.Section;
        if (hasMembers && over is { Kind: ConfigurationNodeKind.Text, Text.Length: 0 })
        {
            // A blank line in a file of variables must not take away what a file says, tokens least of all.
            return this;
        }

        if (!hasMembers || over.Kind != ConfigurationNodeKind.Section)
        {
            return over;
        }

        List<KeyValuePair<string, ConfigurationNode>> members = [.. Members];
        foreach ((string name, ConfigurationNode value) in over.Members)
        {
            int index = members.FindIndex(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                members.Add(new(name, value));
            }
            else
            {
                members[index] = new(members[index].Key, members[index].Value.Overlay(value));
            }
        }

        return FromSection(members);
    }
}
