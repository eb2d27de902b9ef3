using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Schema;
using InfluxQL.Cli.Sessions;
using InfluxQL.Json.Configuration;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Options;

/// <summary>Options of the commands that talk to a server. A secret is never an argument, since other users see these.</summary>
internal static class SessionOptions
{
    /// <summary>The variable that holds the address where <c>--connect</c> is not given.</summary>
    public const string UrlVariable = "INFLUXQL_URL";

    /// <summary>The variable that holds the token where <c>--token-file</c> is not given.</summary>
    public const string TokenVariable = "INFLUXQL_TOKEN";

    /// <summary>The variable that holds the password of <c>--user</c> where <c>--password-file</c> is not given.</summary>
    public const string PasswordVariable = "INFLUXQL_PASSWORD";

    public static CommandOption Connect { get; } = new(
        "--connect", "URL", "The InfluxDB or gateway to talk to, such as http://localhost:8086. Without it: INFLUXQL_URL.")
    {
        Variable = new(UrlVariable, "The address of the server where --connect is not given."),
    };

    public static CommandOption User { get; } = new("--user", "NAME", "The user of InfluxDB 1.x.");

    public static CommandOption PasswordFile { get; } = new(
        "--password-file", "FILE", "The file with the user's password in its first line. Without it: INFLUXQL_PASSWORD.")
    {
        Variable = new(PasswordVariable, "The password of --user where --password-file is not given."),
    };

    public static CommandOption TokenFile { get; } = new(
        "--token-file", "FILE", "The file with the token of a gateway or of InfluxDB 2 or 3 in its first line. Without it: INFLUXQL_TOKEN.")
    {
        Variable = new(TokenVariable, "The token where neither --token-file nor --user is given."),
    };

    public static CommandOption SchemaFileName { get; } = new(
        "--schema", "FILE", "Take the names for completion from a file, JSON as docs/schema.md says, and not from the server.");

    /// <summary>The options that say where the server is and who asks.</summary>
    public static IReadOnlyList<CommandOption> OfConnection { get; } = [Connect, User, PasswordFile, TokenFile];

    /// <summary>All options of a session.</summary>
    public static IReadOnlyList<CommandOption> All { get; } =
    [
        .. OfConnection,
        RewriteOptions.Database,
        RewriteOptions.RetentionPolicy,
        RewriteOptions.Epoch,
        CheckOptions.Target,
        CommonOptions.Params,
        SchemaFileName,
        RewriteOptions.Config,
    ];

    /// <summary>Makes a session of the options and the environment. Nothing is sent yet but for the names of the server.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="environment">Finds a variable; null for those of this process.</param>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    /// <exception cref="InputException">A file cannot be read, or is wrong.</exception>
    /// <exception cref="ConnectionException">The address or a secret cannot be one.</exception>
    public static QuerySession CreateSession(ParsedArguments arguments, Func<string, string?>? environment = null)
    {
        ServerConnection? connection = CreateConnection(arguments, environment);
        try
        {
            var session = new QuerySession
            {
                Configuration = arguments.Find(RewriteOptions.Config) is { } config ? ConfigurationInput.ReadFile(config) : InfluxQLConfiguration.Empty,
                Database = NonEmpty(arguments.Find(RewriteOptions.Database)),
                RetentionPolicy = NonEmpty(arguments.Find(RewriteOptions.RetentionPolicy)),
                Epoch = ReadEpoch(arguments.Find(RewriteOptions.Epoch)),
                Parameters = ParameterOption.Read(arguments) ?? new Dictionary<string, BoundValue>(),
            };
            if (arguments.Find(CheckOptions.Target) is { } target)
            {
                session.Target = TargetProfiles.Find(target)!;
            }

            if (arguments.Find(SchemaFileName) is { } file)
            {
                session.Schema = new FixedSchema(SchemaFile.Read(file));
                session.Connection = connection;
            }
            else
            {
                session.Connect(connection);
            }

            return session;
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Makes the connection that the options and the environment say; null where they name no server.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="environment">Finds a variable; null for those of this process.</param>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    /// <exception cref="InputException">A file cannot be read.</exception>
    /// <exception cref="ConnectionException">The address or a secret cannot be one.</exception>
    public static ServerConnection? CreateConnection(ParsedArguments arguments, Func<string, string?>? environment = null)
    {
        environment ??= Environment.GetEnvironmentVariable;
        string? url = arguments.Find(Connect) ?? NonEmpty(environment(UrlVariable));
        ServerCredentials credentials = ReadCredentials(arguments, environment);
        return url is null ? null : new ServerConnection(ServerAddress.Parse(url), credentials);
    }

    /// <summary>Who asks, as the options and the environment say; for another address as well.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="environment">Finds a variable.</param>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    /// <exception cref="InputException">A file cannot be read.</exception>
    /// <exception cref="ConnectionException">A secret cannot be one.</exception>
    public static ServerCredentials ReadCredentials(ParsedArguments arguments, Func<string, string?> environment)
    {
        string? user = arguments.Find(User);
        if (user is not null && arguments.Has(TokenFile))
        {
            throw new UsageException("There are --user and --token-file; give one of them.");
        }

        if (user is not null)
        {
            string? password = arguments.Find(PasswordFile) is { } file ? ReadSecret(file) : environment(PasswordVariable);
            return ServerCredentials.OfPassword(
                user,
                password ?? throw new UsageException($"The password of {user} is missing: give --password-file FILE, or set {PasswordVariable}."));
        }

        if (arguments.Has(PasswordFile))
        {
            throw new UsageException("There is --password-file, but no --user whose password it is.");
        }

        string? token = arguments.Find(TokenFile) is { } tokenFile ? ReadSecret(tokenFile) : NonEmpty(environment(TokenVariable));
        return token is null ? ServerCredentials.None : ServerCredentials.OfToken(token);
    }

    private static string ReadSecret(string path)
    {
        string text = Utf8Text.Decode(InputFile.ReadAll(path), path);
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string first = end < 0 ? text : text[..end];
        return first.Length > 0 ? first : throw new InputException($"The first line of {path} is empty; the secret belongs there.");
    }

    private static EpochPrecision? ReadEpoch(string? text) =>
        NonEmpty(text) is not { } unit ? null
        : EpochPrecisions.TryParse(unit, out EpochPrecision epoch) ? epoch
        : throw new UsageException($"'{unit}' is no unit for --epoch; it takes ns, us, ms, s, m, h, d and w.");

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
