using InfluxQL.Json.Naming;
using InfluxQL.Targets;

namespace InfluxQL.Gateway.Hosting;

/// <summary>Reads the arguments of the program: <c>--name VALUE</c> or <c>--name=VALUE</c>.</summary>
internal static class CommandLineParser
{
    private static readonly string[] s_withValue = ["--upstream", "--target", "--listen", "--token", "--config"];
    private static readonly string[] s_plain = ["--check-config", "--version", "--help", "-h"];

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="StartException">The program does not take them.</exception>
    public static CommandLineOptions Parse(IReadOnlyList<string> args)
    {
        Dictionary<string, List<string>> given = Collect(args);
        return new CommandLineOptions
        {
            Upstreams = All(given, "--upstream"),
            Listen = All(given, "--listen"),
            Tokens = All(given, "--token"),
            Target = One(given, "--target") is { } id ? FindTarget(id) : null,
            ConfigurationFile = One(given, "--config"),
            ChecksOnly = given.ContainsKey("--check-config"),
            AsksForHelp = given.ContainsKey("--help") || given.ContainsKey("-h"),
            AsksForVersion = given.ContainsKey("--version"),
        };
    }

    private static Dictionary<string, List<string>> Collect(IReadOnlyList<string> args)
    {
        var given = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (int i = 0; i < args.Count; i++)
        {
            string argument = args[i];
            int equals = argument.IndexOf('=');
            string name = equals < 0 ? argument : argument[..equals];
            string value = string.Empty;
            if (s_withValue.Contains(name))
            {
                value = equals >= 0 ? argument[(equals + 1)..]
                    : ++i < args.Count ? args[i]
                    : throw Wrong($"The option {name} needs a value.");
                if (value.Length == 0)
                {
                    throw Wrong($"The value of {name} is empty.");
                }
            }
            else if (!s_plain.Contains(name))
            {
                throw Unknown(name);
            }
            else if (equals >= 0)
            {
                throw Wrong($"The option {name} takes no value.");
            }

            if (!given.TryGetValue(name, out List<string>? values))
            {
                given.Add(name, values = []);
            }

            values.Add(value);
        }

        return given;
    }

    private static List<string> All(Dictionary<string, List<string>> given, string name) => given.GetValueOrDefault(name) ?? [];

    private static string? One(Dictionary<string, List<string>> given, string name) => All(given, name) switch
    {
        [] => null,
        [string value] => value,
        _ => throw Wrong($"The option {name} is given twice."),
    };

    private static TargetProfile FindTarget(string id)
    {
        if (TargetProfiles.Find(id) is { } profile)
        {
            return profile;
        }

        IEnumerable<string> ids = TargetProfiles.All.Select(known => known.Id);
        throw Wrong($"'{id}' is no target; there are {string.Join(", ", ids)}.{Guess(NearestName.Find(id, ids))}");
    }

    // Only the name is repeated: behind a slip such as --tokn=VALUE stands a secret.
    private static StartException Unknown(string name) => name.StartsWith('-')
        ? Wrong($"There is no option {name}.{Guess(NearestName.Find(name, s_withValue.Concat(s_plain)))}")
        : Wrong("There is an argument without an option. The program takes options alone; --help shows them.");

    private static string Guess(string? nearest) => nearest is null ? string.Empty : $" Did you mean {nearest}?";

    private static StartException Wrong(string message) => new(ExitStatus.WrongUsage, message);
}
