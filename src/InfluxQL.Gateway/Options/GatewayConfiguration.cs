using InfluxQL.Json.Configuration;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Options;

/// <summary>Turns the sources of a configuration into options: the file first, over it a section of <see cref="IConfiguration"/>.</summary>
internal static class GatewayConfiguration
{
    /// <summary>The section of <see cref="IConfiguration"/> that holds what the file holds.</summary>
    public const string SectionName = "InfluxQL";

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="ConfigurationException">It cannot be read or is no JSON.</exception>
    public static ConfigurationNode ReadFile(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConfigurationException(string.Empty, $"cannot be read from {path}: {exception.Message.TrimEnd('.')}");
        }

        return InfluxQLConfiguration.Parse(text);
    }

    /// <summary>The values of a section. Its providers know text alone; names are compared without regard to case.</summary>
    public static ConfigurationNode ReadSection(IConfiguration section)
    {
        List<KeyValuePair<string, ConfigurationNode>> members =
            [.. section.GetChildren().Select(child => KeyValuePair.Create(child.Key, ReadSection(child)))];
        return members.Count == 0 && section is IConfigurationSection { Value: { } value }
            ? ConfigurationNode.FromText(value)
            : ConfigurationNode.FromSection(members);
    }

    /// <summary>Puts what the configuration says into options.</summary>
    /// <param name="root">The values.</param>
    /// <param name="target">The target; null for the one that the configuration names.</param>
    /// <param name="options">The options to change.</param>
    /// <returns>The member <c>gateway</c>.</returns>
    /// <exception cref="ConfigurationException">A member is wrong.</exception>
    public static GatewaySection Apply(ConfigurationNode root, TargetProfile? target, GatewayOptions options)
    {
        InfluxQLConfiguration configuration = InfluxQLConfiguration.Read(root);
        options.Target = configuration.GetProfile(target);
        options.Mapping = configuration.Mapping;
        options.Policies = configuration.Policies;
        options.Tokens = configuration.Tokens;
        var section = new GatewaySection(configuration.Gateway ?? new ConfigurationMember(ConfigurationNode.FromSection([]), "gateway"));
        section.Apply(options);
        return section;
    }
}
