using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Schema;
using InfluxQL.Rewriting;
using InfluxQL.Semantics;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Sessions;

/// <summary>Makes sessions of arguments and environment.</summary>
internal static class SessionArguments
{
    /// <summary>Makes a session of the options and the environment. Nothing is sent yet but for the names of the server.</summary>
    /// <param name="arguments">The options.</param>
    /// <param name="environment">Finds a variable; null for those of this process.</param>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    /// <exception cref="InputException">A file cannot be read, or is wrong.</exception>
    /// <exception cref="ConnectionException">The address or a secret cannot be one.</exception>
    public static QuerySession CreateSession(ParsedArguments arguments, Func<string, string?>? environment = null)
    {
        ServerConnection? connection = ConnectionArguments.CreateConnection(arguments, environment);
        try
        {
            var session = new QuerySession
            {
                Configuration = ConfigurationInput.Read(arguments),
                Database = NonEmpty(arguments.Find(RewriteOptions.Database)),
                RetentionPolicy = NonEmpty(arguments.Find(RewriteOptions.RetentionPolicy)),
                Epoch = ReadEpoch(arguments.Find(RewriteOptions.Epoch)),
                Parameters = ParameterOption.Read(arguments) ?? new Dictionary<string, BoundValue>(),
            };
            if (arguments.Find(CheckOptions.Target) is { } target)
            {
                session.Target = TargetProfiles.Find(target)!;
            }

            if (arguments.Find(SessionOptions.SchemaFileName) is { } file)
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

    private static EpochPrecision? ReadEpoch(string? text) =>
        NonEmpty(text) is not { } unit ? null
        : EpochPrecisions.TryParse(unit, out EpochPrecision epoch) ? epoch
        : throw new UsageException($"'{unit}' is no unit for --epoch; it takes ns, us, ms, s, m, h, d and w.");

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
