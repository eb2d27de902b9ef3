using System.Globalization;
using InfluxQL.Literals;

namespace InfluxQL.Json.Configuration;

/// <summary>A value of the configuration with the path to it, which every complaint names.</summary>
internal readonly struct ConfigurationMember(ConfigurationNode node, string path)
{
    /// <summary>The path from the top, such as <c>policies.limit.maximum</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The members of an object; one that is not among the names, or stands twice, is an error.</summary>
    /// <param name="names">The names that there are.</param>
    public IReadOnlyDictionary<string, ConfigurationMember> ReadObject(params string[] names)
    {
        RequireObject();
        StringComparison comparison = node.Kind == ConfigurationNodeKind.Section ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var members = new Dictionary<string, ConfigurationMember>(StringComparer.Ordinal);
        foreach ((string given, ConfigurationNode value) in node.Members)
        {
            string? name = names.FirstOrDefault(known => known.Equals(given, comparison));
            string path = PathOf(name ?? given);
            if (name is null)
            {
                throw new ConfigurationException(path, $"is unknown; there are {string.Join(", ", names)}");
            }

            if (!members.TryAdd(name, new ConfigurationMember(value, path)))
            {
                throw new ConfigurationException(path, "stands twice");
            }
        }

        return members;
    }

    /// <summary>The names and texts of an object whose members are not known beforehand.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ReadTexts()
    {
        RequireObject();
        var texts = new List<KeyValuePair<string, string>>();
        foreach ((string name, ConfigurationNode value) in node.Members)
        {
            texts.Add(new(name, new ConfigurationMember(value, PathOf(name)).ReadText()));
        }

        return texts;
    }

    public IReadOnlyList<ConfigurationMember> ReadArray()
    {
        if (IsEmptyText)
        {
            return [];
        }

        if (node.Kind == ConfigurationNodeKind.Section)
        {
            return ReadNumbered();
        }

        Require(ConfigurationNodeKind.Array, "an array");
        var elements = new List<ConfigurationMember>();
        foreach ((_, ConfigurationNode element) in node.Members)
        {
            elements.Add(new ConfigurationMember(element, $"{Path}[{elements.Count}]"));
        }

        return elements;
    }

    public string[] ReadTextArray() => [.. ReadArray().Select(element => element.ReadText())];

    /// <summary>A string that is not empty.</summary>
    public string ReadText()
    {
        if (node.Kind != ConfigurationNodeKind.Text)
        {
            Require(ConfigurationNodeKind.String, "a string");
        }

        return node.Text.Length > 0 ? node.Text : throw Wrong("must not be empty");
    }

    public bool ReadBoolean() => node.Kind switch
    {
        ConfigurationNodeKind.Boolean => node.Text == "true",
        ConfigurationNodeKind.Text when bool.TryParse(node.Text, out bool value) => value,
        _ => throw Wrong($"must be true or false, but it is {NameOfValue()}"),
    };

    /// <summary>A whole number above zero.</summary>
    /// <param name="maximum">The highest that is allowed.</param>
    public long ReadCount(long maximum = long.MaxValue)
    {
        if (node.Kind is not (ConfigurationNodeKind.Number or ConfigurationNodeKind.Text)
            || !long.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            || count == 0)
        {
            throw Wrong("must be a whole number above zero");
        }

        return count <= maximum
            ? count
            : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"is too high; it may be {maximum} at most"));
    }

    /// <summary>A duration above zero, such as <c>12h</c>.</summary>
    public TimeSpan ReadDuration() =>
        node.Kind is ConfigurationNodeKind.String or ConfigurationNodeKind.Text
        && DurationLiteral.TryParse(node.Text, out long nanoseconds) && nanoseconds >= 100
            ? TimeSpan.FromTicks(nanoseconds / 100)
            : throw Wrong("must be a duration above zero, such as \"12h\" or \"7d\"");

    /// <summary>One of some words.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="choices">The words with their meanings.</param>
    public T ReadChoice<T>(params (string Word, T Meaning)[] choices)
    {
        string word = ReadText();
        foreach ((string known, T meaning) in choices)
        {
            if (known == word)
            {
                return meaning;
            }
        }

        throw Wrong($"must be {string.Join(" or ", choices.Select(choice => $"\"{choice.Word}\""))}");
    }

    /// <summary>A complaint about this member.</summary>
    public ConfigurationException Wrong(string problem) => new(Path, problem);

    // Sources that know text alone have an empty value for an empty object or array.
    private bool IsEmptyText => node.Kind == ConfigurationNodeKind.Text && node.Text.Length == 0;

    private List<ConfigurationMember> ReadNumbered()
    {
        var elements = new List<ConfigurationMember>();
        for (int i = 0; i < node.Members.Count; i++)
        {
            string name = i.ToString(CultureInfo.InvariantCulture);
            KeyValuePair<string, ConfigurationNode> element = node.Members.FirstOrDefault(member => member.Key == name);
            elements.Add(element.Value is null
                ? throw Wrong($"must be an array: its elements are named 0, 1 and so on, but there is no {name}")
                : new ConfigurationMember(element.Value, $"{Path}[{name}]"));
        }

        return elements;
    }

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private void RequireObject()
    {
        if (node.Kind != ConfigurationNodeKind.Section && !IsEmptyText)
        {
            Require(ConfigurationNodeKind.Object, "an object");
        }
    }

    private void Require(ConfigurationNodeKind kind, string name)
    {
        if (node.Kind != kind)
        {
            throw Wrong($"must be {name}, but it is {NameOfValue()}");
        }
    }

    private string NameOfValue() => node.Kind switch
    {
        ConfigurationNodeKind.Object or ConfigurationNodeKind.Section => "an object",
        ConfigurationNodeKind.Array => "an array",
        ConfigurationNodeKind.String => "a string",
        ConfigurationNodeKind.Number => "a number",
        ConfigurationNodeKind.Boolean => "a boolean",
        ConfigurationNodeKind.Text => "another text",
        _ => "null",
    };
}
