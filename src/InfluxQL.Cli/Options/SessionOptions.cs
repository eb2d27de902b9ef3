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
}
