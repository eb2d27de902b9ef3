using System.Buffers.Text;
using System.Security.Cryptography;
using InfluxQL.Cli.Input;
using InfluxQL.Cli.Options;
using InfluxQL.Json.Configuration;
using InfluxQL.Json.Naming;

namespace InfluxQL.Cli.Commands;

/// <summary><c>influxql token</c>: makes tokens for the clients of a gateway, and the hashes that its configuration holds.</summary>
internal sealed class TokenCommand : Command
{
    private const int RandomBytes = 32;
    private const string Actions = "Say what to do: hash or new.";

    public override string Name => "token";

    public override string Summary => "make tokens for the gateway, and hashes for its configuration";

    public override IReadOnlyList<string> Usage { get; } = ["token hash [TOKEN]", "token new"];

    public override IReadOnlyList<string> Description { get; } =
    [
        "hash prints the SHA-256 of a token in hexadecimal digits, as the member sha256 of the configuration wants it. Without TOKEN it is read from standard input; an argument can be seen by other users of the machine.",
        "new makes a token of 256 random bits and prints it with its hash. The token is for the client; it is kept nowhere.",
    ];

    public override IReadOnlyList<CommandOption> Options { get; } = [];

    public override IReadOnlyList<ManualEntry> ExitStatuses => CommonEntries.StatusesWithoutQuery;

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("influxql token new", "Make a token and its hash."),
        new("influxql token hash < token.txt", "Find the hash of a token that there is."),
    ];

    public override IReadOnlyList<string> OperandValues { get; } = ["hash", "new"];

    public override int MaxOperands => 2;

    public override string TooManyOperands => "Put a token with spaces in quotes.";

    public override int Run(CommandContext context)
    {
        switch (context.Arguments.Operands)
        {
            case ["hash"] or ["hash", _]:
                context.Output.WriteLine(TokenHash.Of(ReadToken(context)));
                return ExitStatus.Success;
            case ["new"]:
                string made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
                context.Output.WriteLine($"token   {made}");
                context.Output.WriteLine($"sha256  {TokenHash.Of(made)}");
                return ExitStatus.Success;
            case ["new", _]:
                throw new UsageException("new takes no argument: it makes the token itself.");
            case [string action, ..]:
                string? nearest = NearestName.Find(action, OperandValues);
                throw new UsageException(nearest is null ? Actions : $"{Actions} Did you mean {nearest}?");
            default:
                throw new UsageException(Actions);
        }
    }

    private static string ReadToken(CommandContext context)
    {
        if (context.Arguments.Operands is [_, string given])
        {
            return Check(given);
        }

        if (context.Terminal.InputIsTerminal)
        {
            context.Error.Write("Token (it shows while you type; end with Enter and Ctrl+D): ");
            context.Error.Flush();
        }

        // A file and a terminal end the line, which is not part of the token.
        return Check(Utf8Text.Decode(InputFile.ReadAll(context.Input, "<stdin>"), "<stdin>").TrimEnd('\r', '\n'));
    }

    private static string Check(string token) => token switch
    {
        "" => throw new InputException("The token is empty."),
        _ when token.Any(char.IsControl) => throw new InputException("The token has a control character, such as the end of a line; a token is one line of text."),
        _ => token,
    };
}
