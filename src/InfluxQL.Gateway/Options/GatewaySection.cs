using System.Security.Cryptography.X509Certificates;
using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Options;

/// <summary>Reads the member <c>gateway</c>.</summary>
internal sealed class GatewaySection
{
    private readonly IReadOnlyDictionary<string, ConfigurationMember> _members;
    private readonly IReadOnlyDictionary<string, ConfigurationMember> _limits;

    /// <summary>Takes the section; its members are checked as they are applied.</summary>
    public GatewaySection(ConfigurationMember section)
    {
        _members = section.ReadObject("listen", "tls", "upstreams", "limits", "line_protocol", "answers_show_databases", "telemetry");
        _limits = _members.TryGetValue("limits", out ConfigurationMember limits)
            ? LimitSection.ReadMembers(limits)
            : new Dictionary<string, ConfigurationMember>();
    }

    /// <summary>Puts what the section says of requests into the options.</summary>
    public void Apply(GatewayOptions options)
    {
        if (_members.TryGetValue("upstreams", out ConfigurationMember upstreams))
        {
            options.Upstreams = UpstreamSection.Read(upstreams);
        }

        if (_members.TryGetValue("line_protocol", out ConfigurationMember check))
        {
            options.LineProtocol = check.ReadChoice(("strict", LineProtocolCheck.Strict), ("pass-through", LineProtocolCheck.PassThrough));
        }

        if (_members.TryGetValue("answers_show_databases", out ConfigurationMember answers))
        {
            options.AnswersShowDatabases = answers.ReadBoolean();
        }

        options.Limits = LimitSection.Read(_limits, options.Limits);
    }

    /// <summary>What the section says of the program: where and how it listens, and what it sends of itself.</summary>
    public ProgramOptions ReadProgram() => LimitSection.Read(_limits, new ProgramOptions()) with
    {
        Addresses = _members.TryGetValue("listen", out ConfigurationMember addresses) ? ReadAddresses(addresses) : [ProgramOptions.DefaultAddress],
        Certificates = _members.TryGetValue("tls", out ConfigurationMember tls) ? TlsSection.Read(tls) : new X509Certificate2Collection(),
        Telemetry = _members.TryGetValue("telemetry", out ConfigurationMember telemetry) ? TelemetrySection.Read(telemetry) : [],
    };

    /// <summary>Refuses what only the program obeys: a host of one's own sets up its server and its telemetry itself.</summary>
    public void RefuseProgram()
    {
        ConfigurationMember? wrong =
            _members.TryGetValue("listen", out ConfigurationMember listen) ? listen
            : _members.TryGetValue("tls", out ConfigurationMember tls) ? tls
            : _members.TryGetValue("telemetry", out ConfigurationMember telemetry) ? telemetry
            : LimitSection.FindOfConnections(_limits);
        if (wrong is { } member)
        {
            throw member.Wrong("is for the gateway as a program; here the host decides that");
        }
    }

    private static ListenAddress[] ReadAddresses(ConfigurationMember section)
    {
        IReadOnlyList<ConfigurationMember> elements = section.ReadArray();
        return elements.Count == 0 ? throw section.Wrong("needs an address") : [.. elements.Select(ReadAddress)];
    }

    private static ListenAddress ReadAddress(ConfigurationMember member)
    {
        try
        {
            return ListenAddress.Parse(member.ReadText());
        }
        catch (FormatException exception)
        {
            throw member.Wrong(exception.Message);
        }
    }
}
