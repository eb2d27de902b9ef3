using InfluxQL.Cli.Connections;
using InfluxQL.Cli.Repl.Language;
using Superpower;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary><c>\connect</c>: the server that queries run on. Passwords and tokens are asked for, and never part of the line.</summary>
internal sealed class ConnectCommand : ParsedMetaCommand<ConnectCommand.Target?>
{
    private static readonly string[] s_token = ["token"];

    public override string Name => "connect";

    public override IReadOnlyList<string> Aliases { get; } = ["c"];

    public override string Usage => "[URL [as USER | with token]]";

    public override string Summary => "run queries on a server: an InfluxDB or a gateway";

    public override string Details => "The password of USER, or the token, is asked for and not shown. Without a URL the connection is shown.";

    public override IReadOnlyList<CommandArgument> Arguments { get; } =
        [CommandArgument.OneOf("http://localhost:8086"), CommandArgument.OneOf("as", "with"), CommandArgument.OneOf(s_token)];

    protected override TokenListParser<CommandToken, Target?> Parser { get; } =
        (from address in CommandArguments.Text("the address of a server")
         from user in Credentials
         select new Target(address, user?.User, user?.HasToken ?? false)).OrEnd();

    private static TokenListParser<CommandToken, Target?> Credentials =>
        (from word in CommandArguments.Choice(["as"])
         from user in CommandArguments.Text("the name of a user")
         select new Target(string.Empty, user, false))
        .Or(from word in CommandArguments.Choice(["with"])
            from token in CommandArguments.Choice(s_token)
            select new Target(string.Empty, null, true))
        .OrEnd();

    protected override async Task RunAsync(ReplSession session, Target? target, CancellationToken cancellation)
    {
        if (target is null)
        {
            session.Say(session.Queries.Connection is { } current
                ? $"Connected to {current.Address}."
                : "There is no connection. \\connect URL makes one.");
            return;
        }

        ServerAddress address = ServerAddress.Parse(target.Address);
        if (ReadCredentials(session, target) is not { } credentials)
        {
            session.Say("Nothing was changed.");
            return;
        }

        await new SessionConnector(session).ConnectAsync(address, credentials, cancellation);
    }

    private static ServerCredentials? ReadCredentials(ReplSession session, Target target)
    {
        if (target.User is null && !target.HasToken)
        {
            return ServerCredentials.None;
        }

        if (session.ReadSecret is not { } readSecret)
        {
            throw new CommandException("Nobody can be asked for a password or token here; start the session with --connect and the options for it.");
        }

        string? secret = readSecret(target.HasToken ? "Token: " : $"Password of {target.User}: ");
        return secret is null ? null
            : target.HasToken ? ServerCredentials.OfToken(secret.Trim())
            : ServerCredentials.OfPassword(target.User!, secret);
    }

    /// <summary>Where to connect, and who asks.</summary>
    internal sealed record Target(string Address, string? User, bool HasToken);
}
