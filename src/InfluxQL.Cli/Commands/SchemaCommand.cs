using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Cli.Schema;
using InfluxQL.Json.Configuration;
using InfluxQL.Services;
using InfluxQL.Targets;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql schema</c>: writes the names of a server as a file, or checks such a file.</summary>
internal sealed class SchemaCommand : Command
{
    private static readonly CommandOption s_check = new(
        "--check", "FILE", "Check a file instead: say what it has, or where it is wrong.");

    private static readonly CommandOption s_tagValues = new(
        "--tag-values", null, $"Ask for the values of each tag as well, {LiveSchema.TagValueLimit} at most; one query per tag.");

    public override string Name => "schema";

    public override string Summary => "write the names of a server as a file for completion";

    public override IReadOnlyList<string> Usage { get; } =
    [
        "schema --connect URL --db DB [--rp RP] [--tag-values] [--target T] [--config FILE]\n" +
        "                [--user NAME --password-file FILE | --token-file FILE]",
        "schema --check FILE",
    ];

    public override IReadOnlyList<string> Description { get; } =
    [
        "Asks a server or gateway for the retention policies, measurements, fields and tags of a database, and prints them as JSON, as docs/schema.md says. With such a file repl and playground know the names without a server: --schema FILE.",
        "What the target has no statement for is left out, such as the list of databases in InfluxDB Clustered.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        .. SessionOptions.OfConnection,
        RewriteOptions.Database,
        RewriteOptions.RetentionPolicy,
        s_tagValues,
        CheckOptions.Target,
        RewriteOptions.Config,
        s_check,
    ];

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql schema --connect http://localhost:8086 --target oss-1.x --db telegraf > schema.json", "Keep the names of a database."),
        new("influxql schema --check schema.json", "See whether a file is right."),
    ];

    public override int MaxOperands => 0;

    public override string TooManyOperands => "Name a file with --check, a database with --db.";

    public override int Run(CommandContext context)
    {
        if (context.Arguments.Find(s_check) is { } file)
        {
            if (context.Arguments.Has(SessionOptions.Connect))
            {
                throw new UsageException("There are --check and --connect; give one of them.");
            }

            context.Output.WriteLine($"{file} is right: {Describe(SchemaFile.Read(file))}.");
            return ExitStatus.Success;
        }

        string database = context.Arguments.Find(RewriteOptions.Database) is { Length: > 0 } name
            ? name
            : throw new UsageException("Say whose names are wanted: --db DB. To check a file: --check FILE.");
        using ServerConnection connection = ConnectionArguments.CreateConnection(context.Arguments)
            ?? throw new UsageException($"Say which server to ask: --connect URL, or set {SessionOptions.UrlVariable}.");
        SchemaFile.Write(context.Output, LoadAsync(context, connection, database).GetAwaiter().GetResult());
        return ExitStatus.Success;
    }

    private static async Task<SchemaSnapshot> LoadAsync(CommandContext context, ServerConnection connection, string database)
    {
        InfluxQLConfiguration configuration = ConfigurationInput.Read(context.Arguments);
        TargetProfile target = configuration.GetProfile(context.Arguments.Find(CheckOptions.Target) is { } id ? TargetProfiles.Find(id) : null);
        var reading = new SchemaReading(connection, target, configuration.Mapping, CancellationToken.None);
        string? retentionPolicy = context.Arguments.Find(RewriteOptions.RetentionPolicy);
        var builder = new SchemaSnapshotBuilder();
        await AddAsync(SchemaPart.OfDatabase(database, retentionPolicy));
        if (context.Arguments.Has(s_tagValues))
        {
            foreach (SchemaMeasurement measurement in builder.Build().FindDatabase(database)?.Measurements ?? [])
            {
                foreach (SchemaTag tag in measurement.Tags)
                {
                    await AddAsync(SchemaPart.OfTag(database, retentionPolicy, measurement.Name, tag.Name));
                }
            }
        }

        return builder.Build();

        async Task AddAsync(SchemaPart part)
        {
            foreach (SchemaName name in await reading.ReadAsync(part))
            {
                name.AddTo(builder);
            }
        }
    }

    private static string Describe(SchemaSnapshot schema)
    {
        List<SchemaMeasurement> measurements = [.. schema.Databases.SelectMany(database => database.Measurements)];
        return $"{Count(schema.Databases.Count, "database")}, {Count(measurements.Count, "measurement")}, "
            + $"{Count(measurements.Sum(measurement => measurement.Fields.Count), "field")}, {Count(measurements.Sum(measurement => measurement.Tags.Count), "tag")}";
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
