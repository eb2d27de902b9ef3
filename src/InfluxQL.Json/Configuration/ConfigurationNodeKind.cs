namespace InfluxQL.Json.Configuration;

/// <summary>What a <see cref="ConfigurationNode"/> is.</summary>
internal enum ConfigurationNodeKind
{
    /// <summary>Null of JSON.</summary>
    Null,

    /// <summary>A boolean of JSON.</summary>
    Boolean,

    /// <summary>A number of JSON.</summary>
    Number,

    /// <summary>A string of JSON.</summary>
    String,

    /// <summary>An array of JSON.</summary>
    Array,

    /// <summary>An object of JSON.</summary>
    Object,

    /// <summary>A value from a source that knows text alone, such as an environment variable.</summary>
    Text,

    /// <summary>
    /// Members from a source that tells objects and arrays not apart and names without regard to case; the elements of an
    /// array are named 0, 1 and so on.
    /// </summary>
    Section,
}
