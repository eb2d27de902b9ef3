using InfluxQL.Cli.Repl.Language;
using Superpower;
using Superpower.Model;

namespace InfluxQL.Cli.Repl.MetaCommands;

/// <summary>A command without arguments.</summary>
internal abstract class PlainCommand : ParsedMetaCommand<string>
{
    public override string Usage => string.Empty;

    protected override TokenListParser<CommandToken, string> Parser { get; } =
        static input => TokenListParserResult.Value(string.Empty, input, input);

    protected sealed override Task RunAsync(ReplSession session, string arguments, CancellationToken cancellation) =>
        RunAsync(session, cancellation);

    /// <summary>Does what the command is for.</summary>
    protected abstract Task RunAsync(ReplSession session, CancellationToken cancellation);
}
