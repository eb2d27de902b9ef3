using System.Text.Json;
using InfluxQL.Rewriting;
using InfluxQL.Rewriting.Policies;
using InfluxQL.Targets;

namespace InfluxQL.Json.Configuration;

/// <summary>The configuration: the target's profile, the mapping of databases, the policies and the tokens.</summary>
public sealed class InfluxQLConfiguration
{
    private readonly ConfigurationMember? _profile;

    private InfluxQLConfiguration(ConfigurationMember? profile)
    {
        _profile = profile;
    }

    /// <summary>What holds without a file.</summary>
    public static InfluxQLConfiguration Empty { get; } = new(null);

    /// <summary>Which database stands for a database and a retention policy.</summary>
    public DatabaseMapping Mapping { get; private init; } = DatabaseMapping.Default;

    /// <summary>What is demanded of queries.</summary>
    public QueryPolicies Policies { get; private init; } = QueryPolicies.None;

    /// <summary>The tokens that a gateway knows.</summary>
    public IReadOnlyList<ConfiguredToken> Tokens { get; private init; } = [];

    /// <summary>The member <c>gateway</c>, which the gateway reads itself; null where it is not there.</summary>
    internal ConfigurationMember? Gateway { get; private init; }

    /// <summary>Reads the text of a file: JSON, in which comments are allowed.</summary>
    /// <exception cref="ConfigurationException">It is no JSON, or a member is wrong.</exception>
    public static InfluxQLConfiguration Read(string json) => Read(Parse(json));

    /// <summary>The values of a text, not yet checked.</summary>
    /// <exception cref="ConfigurationException">It is no JSON.</exception>
    internal static ConfigurationNode Parse(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException exception)
        {
            throw new ConfigurationException(string.Empty, $"is no valid JSON; reading stopped at line {(exception.LineNumber ?? 0) + 1}");
        }

        using (document)
        {
            try
            {
                return ConfigurationNode.FromJson(document.RootElement);
            }
            catch (InvalidOperationException)
            {
                // An escape such as \ud800 without its other half.
                throw new ConfigurationException(string.Empty, "holds a string that is no Unicode text");
            }
        }
    }

    /// <summary>Reads the values of one or more sources.</summary>
    /// <exception cref="ConfigurationException">A member is wrong.</exception>
    internal static InfluxQLConfiguration Read(ConfigurationNode root)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members =
            new ConfigurationMember(root, string.Empty).ReadObject("$schema", "profile", "dbrp", "policies", "tokens", "gateway");
        var configuration = new InfluxQLConfiguration(members.TryGetValue("profile", out ConfigurationMember profile) ? profile : null)
        {
            Mapping = members.TryGetValue("dbrp", out ConfigurationMember mapping) ? MappingSection.Read(mapping) : DatabaseMapping.Default,
            Policies = members.TryGetValue("policies", out ConfigurationMember policies) ? PolicySection.Read(policies) : QueryPolicies.None,
            Tokens = members.TryGetValue("tokens", out ConfigurationMember tokens) ? TokenSection.Read(tokens) : [],
            Gateway = members.TryGetValue("gateway", out ConfigurationMember gateway) ? gateway : null,
        };
        configuration.GetProfile(null);
        return configuration;
    }

    /// <summary>The profile of a target with the changes of the configuration.</summary>
    /// <param name="target">The target; null for the one that the configuration names, or the default one.</param>
    public TargetProfile GetProfile(TargetProfile? target) =>
        _profile is { } profile ? ProfileSection.Read(profile, target) : target ?? TargetProfiles.Default;
}
