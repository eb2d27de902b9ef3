using InfluxQL.Gateway.Authentication;
using InfluxQL.Gateway.Options;
using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Hosting;

/// <summary>What the program runs with: file, <see cref="IConfiguration"/> and command line put together and checked.</summary>
/// <param name="Gateway">What is done with requests.</param>
/// <param name="Program">Where and how it listens.</param>
internal sealed record ProgramSettings(GatewayOptions Gateway, ProgramOptions Program)
{
    /// <summary>Reads all sources; each wins over those before it.</summary>
    /// <exception cref="StartException">Something is wrong or missing.</exception>
    public static ProgramSettings Read(CommandLineOptions commandLine, IConfiguration configuration)
    {
        var gateway = new GatewayOptions();
        ProgramOptions program;
        try
        {
            ConfigurationNode root = commandLine.ConfigurationFile is { } path
                ? GatewayConfiguration.ReadFile(path)
                : ConfigurationNode.FromSection([]);
            IConfigurationSection section = configuration.GetSection(GatewayConfiguration.SectionName);
            if (section.Exists())
            {
                root = root.Overlay(GatewayConfiguration.ReadSection(section));
            }

            program = GatewayConfiguration.Apply(root, commandLine.Target, gateway).ReadProgram();
        }
        catch (ConfigurationException exception)
        {
            throw Wrong(exception.Message);
        }

        if (commandLine.Upstreams.Count > 0)
        {
            gateway.Upstreams = ReadUpstreams(commandLine.Upstreams);
        }

        if (commandLine.Listen.Count > 0)
        {
            program = program with { Addresses = [.. commandLine.Listen.Select(ReadAddress)] };
        }

        gateway.Tokens = [.. gateway.Tokens, .. commandLine.Tokens.Distinct().Select(ToToken)];
        if (gateway.Upstreams.Count == 0)
        {
            throw Wrong("The gateway needs the address of an InfluxDB: give --upstream http://HOST:8086, or gateway.upstreams in the configuration.");
        }

        ListenRules.Check(program, gateway.Tokens.Count);
        return new ProgramSettings(gateway, program);
    }

    private static UpstreamOptions[] ReadUpstreams(IReadOnlyList<string> texts)
    {
        UpstreamOptions[] upstreams =
            [.. texts.Select(text => UpstreamAddress.Parse(text) ?? throw Wrong($"The value of --upstream {UpstreamAddress.Form}."))];
        return upstreams.DistinctBy(upstream => upstream.Address).Count() == upstreams.Length
            ? upstreams
            : throw Wrong("Two values of --upstream have the same address. Give each server once.");
    }

    private static ListenAddress ReadAddress(string text)
    {
        try
        {
            return ListenAddress.Parse(text);
        }
        catch (FormatException exception)
        {
            throw Wrong($"The value of --listen {exception.Message}.");
        }
    }

    private static ConfiguredToken ToToken(string token, int index) =>
        new($"command line {index + 1}", TokenStore.Hash(token), ["*"], ["*"]);

    private static StartException Wrong(string message) => new(ExitStatus.WrongUsage, message);
}
